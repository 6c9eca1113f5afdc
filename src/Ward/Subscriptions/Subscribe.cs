using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Subscriptions;

/// <summary>What a resident agreed to.</summary>
/// <param name="Topics">What the news is about; at least one.</param>
/// <param name="Group">The residential group; <see cref="Subscription.NoGroup"/> where not said.</param>
/// <param name="Organizations">Whose news, beside the ward's own.</param>
/// <param name="ConsentVersion">The text that was agreed to.</param>
public sealed record NewsWish(
    IReadOnlyList<string> Topics, string Group, IReadOnlyList<string> Organizations,
    string ConsentVersion);

/// <summary>Keeps what a resident wants to hear from now on, in place of what was wanted before.</summary>
public sealed class Subscribe(WardDb db, TimeProvider clock)
{
    public async Task RunAsync(Guid conversationId, NewsWish wish, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var known = await db.Subscriptions.AsTracking()
            .Where(s => s.ConversationId == conversationId).ToListAsync(ct);
        var wanted = wish.Topics.SelectMany(topic =>
            wish.Organizations.Append(Subscription.OfWard).Distinct().Select(sender => (topic, sender))).ToHashSet();
        foreach (var row in known)
        {
            if (wanted.Remove((row.Topic, row.Organization)))
            {
                (row.OptedOutAt, row.OptOutCause, row.OptOutCampaign) = (null, OptOutCause.None, null);
                (row.ResidentialGroup, row.ConsentVersion, row.ConsentAt) = (wish.Group, wish.ConsentVersion, now);
            }
            else if (row.OptedOutAt is null) (row.OptedOutAt, row.OptOutCause) = (now, OptOutCause.ChosenAnew);
        }
        db.Subscriptions.AddRange(wanted.Select(pair => new Subscription
        {
            ConversationId = conversationId,
            Topic = pair.topic,
            Organization = pair.sender,
            ResidentialGroup = wish.Group,
            ConsentVersion = wish.ConsentVersion,
            ConsentAt = now,
        }));
    }
}
