using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Subscriptions;

/// <summary>Keeps what somebody chose on the site until the messenger that is opened from there brings the code.
/// </summary>
public sealed class OfferSubscription(WardDb db, TimeProvider clock)
{
    private const int CodeBytes = 16;

    /// <returns>The code; only its hash is kept.</returns>
    public async Task<string> RunAsync(NewsWish wish, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var over = now - SubscriptionOffer.Life;
        await db.SubscriptionOffers.Where(o => o.CreatedAt < over).ExecuteDeleteAsync(ct);
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        db.SubscriptionOffers.Add(new SubscriptionOffer
        {
            CodeHash = OfferedNews.HashOf(code),
            Choices = JsonSerializer.Serialize(
                new OfferedNews(wish.Topics, wish.Group, wish.Organizations), OfferJson.Default.OfferedNews),
            ConsentVersion = wish.ConsentVersion,
            CreatedAt = now,
        });
        return code;
    }
}

/// <summary>What an offer holds.</summary>
internal sealed record OfferedNews(
    IReadOnlyList<string> Topics, string Group, IReadOnlyList<string> Organizations)
{
    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OfferedNews))]
internal sealed partial class OfferJson : JsonSerializerContext;
