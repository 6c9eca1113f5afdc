using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Reports.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Reports.Identities;

/// <summary>What a reporter sealed: asked for by one officer, agreed to by another, opened by a custodian. The opened
/// contact is shown once, on this answer, and stored nowhere.</summary>
[ResponseCache(NoStore = true)]
internal sealed class IdentityModel(
    WardDb db, ReportDesk desk, OpenIdentity opening, CurrentOfficer me) : PageModel
{
    public DeskReport Shown { get; private set; } = null!;

    public ReporterContact? Contact { get; private set; }

    public Refusal? Refusal { get; private set; }

    public string Key => ReportKey.Of(Shown.Report.Id);

    public Officer Officer => me.Officer;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct) =>
        await LoadAsync(key, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAskAsync(string key, SealedPart part, string? reason, CancellationToken ct) =>
        ActAsync(key, async id => (await desk.AskIdentityAsync(id, part, reason ?? "", Officer, ct)).Refusal, ct);

    public Task<IActionResult> OnPostDecideAsync(string key, Guid request, bool agrees, CancellationToken ct) =>
        ActAsync(key, async _ => (await desk.DecideIdentityAsync(request, agrees, Officer, ct)).Refusal, ct);

    public async Task<IActionResult> OnPostOpenAsync(
        string key, Guid request, string? passphrase, CancellationToken ct)
    {
        var opened = await opening.RunAsync(request, passphrase ?? "", Officer, ct);
        Refusal = opened.Refusal;
        Contact = opened.Value;
        return await LoadAsync(key, ct) ? Page() : NotFound();
    }

    private async Task<IActionResult> ActAsync(string key, Func<Guid, Task<Refusal?>> act, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id)) return NotFound();
        Refusal = await act(id);
        if (Refusal is null) return RedirectToPage(new { key });
        return await LoadAsync(key, ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(string key, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id) || await new ReadDeskReport(db).RunAsync(id, ct) is not { } shown)
            return false;
        Shown = shown;
        return true;
    }
}
