using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Subscriptions;

/// <summary>What a talk gets now.</summary>
/// <param name="Wish">What was agreed to last.</param>
/// <param name="IsActive">False when it ended.</param>
/// <param name="Cause">Why it ended.</param>
public sealed record CurrentNews(NewsWish Wish, bool IsActive, OptOutCause Cause)
{
    /// <summary>Whether the talk counts as blocked still.</summary>
    public bool IsBlocked { get; init; }
}

/// <summary>Query for the dialogs: what a talk asked for; null when it never asked.</summary>
public sealed class ReadSubscription(WardDb db)
{
    public async Task<CurrentNews?> RunAsync(Guid conversationId, CancellationToken ct)
    {
        var rows = await db.Subscriptions.AsNoTracking()
            .Where(s => s.ConversationId == conversationId).ToListAsync(ct);
        if (rows.Count == 0) return null;
        var active = rows.Where(s => s.OptedOutAt is null).ToList();
        var shown = active.Count > 0 ? active : LastEnded(rows);
        var wish = new NewsWish([.. shown.Select(s => s.Topic).Distinct()], shown[0].ResidentialGroup,
            [.. shown.Select(s => s.Organization).Where(o => o != Subscription.OfWard).Distinct()],
            shown[0].ConsentVersion);
        return new CurrentNews(wish, active.Count > 0, shown[0].OptOutCause)
        {
            IsBlocked = await db.Conversations.AnyAsync(c => c.Id == conversationId && c.BlockedAt != null, ct),
        };
    }

    private static List<Subscription> LastEnded(List<Subscription> rows)
    {
        var last = rows.Max(s => s.OptedOutAt);
        return [.. rows.Where(s => s.OptedOutAt == last)];
    }
}
