using System.Text.Json;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Reports.Threads;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports;

/// <summary>Tells the reporter something: one message in the report's thread and, where a talk follows the report, one
/// neutral notice there that there is news. What the news is stands only behind the notice's button, so a locked
/// screen shows nothing.</summary>
internal sealed class ReporterNews(WardDb db, DateTimeOffset now, ArrivalOrder order)
{
    public const string Notice = "report.news";
    public const string ReportPlace = "report";

    /// <summary>Tells by a sentence of content/replies.yml.</summary>
    public Task TellAsync(Report report, News sentence, CancellationToken ct) =>
        AddAsync(Told(report.Id, sentence, now), sentence.FromTalk, ct);

    /// <summary>An officer's own words.</summary>
    public Task SayAsync(ReportMessage said, CancellationToken ct) => AddAsync(said, null, ct);

    /// <summary>The message of a sentence.</summary>
    public static ReportMessage Told(Guid report, News sentence, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ReportId = report,
        At = at,
        From = sentence.Officer is null ? MessageFrom.Service : MessageFrom.Staff,
        ReplyKey = sentence.Key,
        Values = JsonSerializer.Serialize(
            sentence.Values.ToDictionary(StringComparer.Ordinal), MessageJson.Default.DictionaryStringString),
        Officer = sentence.Officer,
    };

    private async Task AddAsync(ReportMessage message, Guid? fromTalk, CancellationToken ct)
    {
        db.ReportMessages.Add(message);
        var link = await db.ReportLinks.AsNoTracking().SingleOrDefaultAsync(l => l.ReportId == message.ReportId, ct);
        // Who acts in the talk itself sees the result there; a notice of it would only make people look for more.
        if (link is null || link.ConversationId == fromTalk) return;
        db.OutboundMessages.Add(new OutboundMessage
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = link.ConversationId,
            Channel = link.Channel,
            Kind = OutboundKind.ReportUpdate,
            Order = order.Next(),
            ReplyKey = Notice,
            Values = JsonSerializer.Serialize(
                new Dictionary<string, string> { [ReportPlace] = ReportKey.Of(message.ReportId) },
                MessageJson.Default.DictionaryStringString),
            CreatedAt = now,
            NotBefore = now,
        });
    }
}

/// <summary>A sentence of the service about a report.</summary>
/// <param name="Key">In content/replies.yml.</param>
/// <param name="Values">Values of its places.</param>
internal sealed record News(string Key, IReadOnlyDictionary<string, string> Values)
{
    public static readonly IReadOnlyDictionary<string, string> NoValues = new Dictionary<string, string>();

    /// <summary>The officer whose act it tells; null for the service itself.</summary>
    public Guid? Officer { get; init; }

    /// <summary>The talk in which the reporter did what is told here; it gets no notice.</summary>
    public Guid? FromTalk { get; init; }
}
