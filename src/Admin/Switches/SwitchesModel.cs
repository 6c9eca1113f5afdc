using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Switches;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Switches;

/// <summary>Every channel and feature with its switch, and who turned what when and why.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SwitchesModel(
    WardDb db, WardWrites writes, SwitchLook look, CurrentOfficer me, TimeProvider clock) : PageModel
{
    public SwitchBoard Board { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    /// <summary>The switch that the refused form was about, with what was typed.</summary>
    public (Switchable What, string Reason)? Asked { get; private set; }

    [FromQuery(Name = "xong")]
    public Switchable? Turned { get; set; }

    public async Task OnGetAsync(CancellationToken ct) => Board = await new ReadSwitches(db).RunAsync(ct);

    public async Task<IActionResult> OnPostTurnAsync(Switchable what, bool off, string? reason, CancellationToken ct)
    {
        var officer = me.Officer;
        var turned = await writes.RunAsync(
            (ward, token) => new TurnSwitch(ward, clock).RunAsync(what, off, reason ?? "", officer, token), ct);
        look.Forget();
        if (turned.Done) return RedirectToPage(new { xong = what });
        (Refusal, Asked) = (turned.Refusal, (what, reason ?? ""));
        await OnGetAsync(ct);
        return Page();
    }
}
