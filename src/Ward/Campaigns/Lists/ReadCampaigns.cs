using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Lists;

/// <summary>What the list of campaigns is asked for.</summary>
/// <param name="Statuses">Any of these; empty for all.</param>
/// <param name="Organization">The sender's key, <see cref="Subscriptions.Subscription.OfWard"/> for the ward; null for
/// any.</param>
/// <param name="Before">The campaign the page before ended with; null for the first page.</param>
public sealed record CampaignFilter(IReadOnlyList<CampaignStatus> Statuses, string? Organization, Guid? Before);

/// <summary>One campaign in a list.</summary>
/// <param name="Returned">Whether an approver gave it back and nobody changed it since.</param>
public sealed record CampaignLine(
    Guid Id, string Title, string? Organization, Guid Author, CampaignStatus Status, PauseCause PauseCause,
    CampaignRepeat Repeat, DateTimeOffset? SendAt, DateTimeOffset ChangedAt, bool IsCorrection, bool Returned);

/// <param name="Lines">The newest first.</param>
/// <param name="Next">Where the next page goes on; null when this is the last one.</param>
public sealed record CampaignPage(IReadOnlyList<CampaignLine> Lines, Guid? Next);

/// <param name="ToApprove">Campaigns that wait for this officer's approval.</param>
/// <param name="Returned">This officer's campaigns that were given back.</param>
/// <param name="Unscheduled">Approved ones without a time, of those this officer composed or may approve.</param>
public sealed record CampaignCounts(int ToApprove, int Returned, int Unscheduled);

/// <summary>Query for the list of campaigns and for the first page.</summary>
public sealed class ReadCampaigns(WardDb db)
{
    public const int PageSize = 30;

    public async Task<CampaignPage> RunAsync(CampaignFilter filter, Officer officer, CancellationToken ct)
    {
        var rows = db.CampaignsSeenBy(officer).AsNoTracking();
        if (filter.Statuses.Count > 0) rows = rows.Where(c => filter.Statuses.Contains(c.Status));
        if (filter.Organization is { } sender)
        {
            var key = sender.Length == 0 ? null : sender;
            rows = rows.Where(c => c.Organization == key);
        }
        if (filter.Before is { } last) rows = rows.Where(c => c.Id.CompareTo(last) < 0);
        var lines = await rows.OrderByDescending(c => c.Id).Take(PageSize + 1)
            .Select(c => new CampaignLine(c.Id, c.Title, c.Organization, c.Author, c.Status, c.PauseCause, c.Repeat,
                c.SendAt, c.ChangedAt, c.Corrects != null,
                c.Status == CampaignStatus.Draft && CampaignActions.Returned == db.AuditEntries
                    .Where(e => e.Subject == c.Id && e.Action != CampaignActions.Tested)
                    .OrderByDescending(e => e.Number).Select(e => e.Action).FirstOrDefault()))
            .ToListAsync(ct);
        var more = lines.Count > PageSize;
        if (more) lines.RemoveAt(PageSize);
        return new CampaignPage(lines, more ? lines[^1].Id : null);
    }

    /// <summary>What waits for this officer.</summary>
    public async Task<CampaignCounts> CountAsync(Officer officer, CancellationToken ct)
    {
        var seen = db.CampaignsSeenBy(officer);
        var (ward, others) =
            (CampaignGuards.Approves(officer, null), CampaignGuards.Approves(officer, "any organization"));
        var decides = seen.Where(c => c.Organization == null ? ward : others);
        return new CampaignCounts(
            await decides.CountAsync(c => c.Status == CampaignStatus.InApproval && c.Author != officer.Id
                && !db.AuditEntries.Any(e => e.Subject == c.Id && e.Officer == officer.Id
                    && (e.Action == CampaignActions.Saved || e.Action == CampaignActions.ApprovalVoid)), ct),
            await seen.CountAsync(c => c.Status == CampaignStatus.Draft && c.Author == officer.Id
                && CampaignActions.Returned == db.AuditEntries
                    .Where(e => e.Subject == c.Id && e.Action != CampaignActions.Tested)
                    .OrderByDescending(e => e.Number).Select(e => e.Action).FirstOrDefault(), ct),
            await seen.CountAsync(c => c.Status == CampaignStatus.Approved
                && (c.Author == officer.Id || (c.Organization == null ? ward : others)), ct));
    }
}
