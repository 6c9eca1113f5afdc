using System.Text.Json;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Articles.Review;

/// <summary>Writes one message to every talk that asked what an article now answers, inside the save that publishes
/// it. Who blocked the service, asked for erasure or is gone is left in peace.</summary>
internal sealed class TellAskers(WardDb db, DateTimeOffset now, ArrivalOrder order)
{
    // Processes that answer look for a new set every second; the button under the message must find the article.
    private static readonly TimeSpan UntilInUse = TimeSpan.FromSeconds(5);

    public async Task RunAsync(EditedArticle article, CancellationToken ct)
    {
        var askers = await db.ArticleAskers.AsTracking()
            .Where(a => a.EditedArticleId == article.Id && a.ToldAt == null).ToListAsync(ct);
        if (askers.Count == 0) return;
        var talks = askers.Select(a => a.ConversationId).Distinct().ToList();
        var reachable = await db.Conversations.AsNoTracking()
            .Where(c => talks.Contains(c.Id) && c.BlockedAt == null && c.EraseAt == null)
            .Select(c => new { c.Id, c.Channel }).ToListAsync(ct);
        var values = JsonSerializer.Serialize(
            new Dictionary<string, string> { ["title"] = article.Title, ["article"] = article.ArticleId },
            MessageJson.Default.DictionaryStringString);
        db.OutboundMessages.AddRange(reachable.Select(talk => new OutboundMessage
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = talk.Id,
            Channel = talk.Channel,
            Kind = OutboundKind.ReportUpdate,
            Order = order.Next(),
            ReplyKey = DeskReplyKeys.ArticlePublished,
            Values = values,
            CreatedAt = now,
            NotBefore = now + UntilInUse,
        }));
        foreach (var asker in askers) asker.ToldAt = now;
    }
}
