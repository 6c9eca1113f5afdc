using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Campaigns.Series;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Progress;

/// <summary>How far a campaign is, read from its rows at each look, and the acts that hold it, let it go on or end
/// it.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ProgressModel(
    WardDb db, WardWrites writes, Func<CampaignRules> rules, CurrentOfficer me, TimeProvider clock) : PageModel
{
    public CampaignProgress Now { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    /// <summary>The box that says that an end is meant for good was left empty.</summary>
    public bool NotSure { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        var officer = me.Officer.Id;
        if (await new ReadCampaignNotices(db).AnyAsync(id, officer, ct))
            await writes.RunAsync((ward, token) =>
                new SeeCampaignNotices(ward, clock).RunAsync(id, officer, token), ct);
        return Page();
    }

    public Task<IActionResult> OnPostPauseAsync(Guid id, int version, CancellationToken ct) =>
        ActAsync(id, (ward, officer, token) =>
            new PauseCampaign(ward, clock).RunAsync(id, version, officer, token), ct);

    public Task<IActionResult> OnPostResumeAsync(Guid id, int version, CancellationToken ct) =>
        ActAsync(id, (ward, officer, token) =>
            new ResumeCampaign(ward, clock, rules()).RunAsync(id, version, officer, token), ct);

    public async Task<IActionResult> OnPostStopAsync(Guid id, int version, bool sure, CancellationToken ct)
    {
        if (sure) return await ActAsync(id, (ward, officer, token) =>
            new StopCampaign(ward, clock, rules()).RunAsync(id, version, officer, token), ct);
        NotSure = true;
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostStopSeriesAsync(Guid id, int version, CancellationToken ct) =>
        ActAsync(id, (ward, officer, token) =>
            new StopSeries(ward, clock).RunAsync(id, version, officer, token), ct);

    private async Task<IActionResult> ActAsync(
        Guid id, Func<WardDb, Officer, CancellationToken, Task<Outcome<Campaign>>> act, CancellationToken ct)
    {
        var officer = me.Officer;
        Refusal = (await writes.RunAsync((ward, token) => act(ward, officer, token), ct)).Refusal;
        if (Refusal is null) return RedirectToPage(new { id });
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await new ReadCampaignProgress(db, clock, rules()).RunAsync(id, me.Officer, ct) is not { } progress)
            return false;
        Now = progress;
        return true;
    }
}
