using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Series;

/// <summary>Makes the next campaign of a series when one of it begins or is left out, in the same commit. It says the
/// same to the same audience, so what was approved once with the repetition holds for it too.</summary>
internal sealed class ContinueSeries(WardDb db, TimeProvider clock, CampaignRules rules)
{
    /// <param name="begun">The campaign that begins or is left out; locked.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>Null when it does not come again, or the next one is there already.</returns>
    public async Task<Campaign?> RunAsync(Campaign begun, CancellationToken ct)
    {
        if (begun.Repeat == CampaignRepeat.Once || begun.RepeatUntil is not { } until || begun.SendAt is not { } at
            || !CampaignGuards.IsAsApproved(begun)) return null;
        var series = begun.Series ??= begun.Id;
        var first = series == begun.Id ? begun : await db.LockCampaignAsync(series, ct);
        if (first?.SendAt is not { } beginning || await IsThereAsync(begun, series, at, ct)) return null;
        var now = clock.GetUtcNow();
        var next = new SeriesDates(beginning, begun.Repeat, until).After(now > at ? now : at, rules.Quiet);
        if (next is not { } time) return null;
        var campaign = new Campaign
        {
            Id = Guid.CreateVersion7(now),
            Title = begun.Title,
            Organization = begun.Organization,
            Content = begun.Content,
            Audience = begun.Audience,
            Author = begun.Author,
            CreatedAt = now,
            ChangedAt = now,
            Status = CampaignStatus.Scheduled,
            Repeat = begun.Repeat,
            RepeatUntil = begun.RepeatUntil,
            Series = series,
            ApprovedHash = begun.ApprovedHash,
            ApprovedBy = begun.ApprovedBy,
            ApprovedAt = begun.ApprovedAt,
            SendAt = time,
        };
        db.Campaigns.Add(campaign);
        await db.LogAsync(now, campaign, CampaignActions.ComesAgain, null, ct);
        return campaign;
    }

    // One that was changed has lost its time, and waits for its approval.
    private Task<bool> IsThereAsync(Campaign begun, Guid series, DateTimeOffset at, CancellationToken ct) =>
        db.Campaigns.AnyAsync(c => c.Series == series && c.Id != begun.Id && (c.SendAt > at
            || (c.SendAt == null && c.StartedAt == null && c.Status < CampaignStatus.Scheduled)), ct);
}
