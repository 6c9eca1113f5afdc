using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Running;

/// <summary>The right text for a campaign that was wrong; it becomes a campaign of its own, approved like any
/// other.</summary>
[ResponseCache(NoStore = true)]
internal sealed class CorrectModel(
    WardDb db, WardWrites writes, Func<CampaignRules> rules, CurrentOfficer me, TimeProvider clock) : PageModel
{
    public Campaign Wrong { get; private set; } = null!;

    /// <summary>How many got the wrong text, those included who may have got it.</summary>
    public int Got { get; private set; }

    public string? Heading { get; private set; }

    public string Text { get; private set; } = "";

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        Text = CampaignContent.FromJson(Wrong.Content).Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid id, int version, string? heading, string? text, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        (Heading, Text) = (heading ?? "", (text ?? "").ReplaceLineEndings("\n"));
        // Nobody answers a quiz twice: the correction asks nothing.
        var content = CampaignContent.FromJson(Wrong.Content) with { Text = Text, Questions = [] };
        var officer = me.Officer;
        var made = await writes.RunAsync((ward, token) => new CorrectCampaign(ward, clock, rules())
            .RunAsync(id, version, Heading, content, officer, token), ct);
        if (made.Value is { } correction) return Redirect($"/chien-dich/{correction.Id}");
        Refusal = made.Refusal;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var progress = await new ReadCampaignProgress(db, clock, rules()).RunAsync(id, me.Officer, ct);
        if (progress is not { MayCorrect: true, Campaign.StartedAt: not null }) return false;
        (Wrong, Got) = (progress.Campaign, progress.Totals.Sent + progress.Totals.InFlight);
        return true;
    }
}
