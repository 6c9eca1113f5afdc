using System.Text.Json;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Subscriptions;

/// <summary>Makes what was chosen on the site the subscription of the talk that brought the code, once.</summary>
public sealed class TakeOffer(WardDb db, TimeProvider clock)
{
    /// <summary>What a code stands for; null when it was used, is too old or was never given.</summary>
    public async Task<NewsWish?> FindAsync(string code, CancellationToken ct)
    {
        var (hash, over) = (OfferedNews.HashOf(code), clock.GetUtcNow() - SubscriptionOffer.Life);
        var offer = await db.SubscriptionOffers.AsNoTracking()
            .SingleOrDefaultAsync(o => o.CodeHash == hash && o.CreatedAt >= over, ct);
        if (offer is null) return null;
        var chosen = JsonSerializer.Deserialize(offer.Choices, OfferJson.Default.OfferedNews)!;
        return new NewsWish(chosen.Topics, chosen.Group, chosen.Organizations, offer.ConsentVersion);
    }

    /// <param name="code">The code.</param>
    /// <param name="wish">What of it is still to be had.</param>
    /// <param name="conversationId">The talk that brought it.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task RunAsync(string code, NewsWish wish, Guid conversationId, CancellationToken ct)
    {
        var hash = OfferedNews.HashOf(code);
        if (await db.SubscriptionOffers.Where(o => o.CodeHash == hash).ExecuteDeleteAsync(ct) == 0) return;
        await new Subscribe(db, clock).RunAsync(conversationId, wish, ct);
    }
}
