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

    /// <param name="report">The report.</param>
    /// <param name="key">The sentence in content/replies.yml.</param>
    /// <param name="values">Values of its places.</param>
    /// <param name="ct">Cancels the work.</param>
    public Task TellAsync(
        Report report, string key, IReadOnlyDictionary<string, string> values, CancellationToken ct) =>
        AddAsync(new ReportMessage
        {
            Id = Guid.CreateVersion7(now),
            ReportId = report.Id,
            At = now,
            From = MessageFrom.Service,
            ReplyKey = key,
            Values = JsonSerializer.Serialize(
                values.ToDictionary(StringComparer.Ordinal), MessageJson.Default.DictionaryStringString),
        }, ct);

    /// <summary>An officer's own words.</summary>
    public Task SayAsync(Report report, Guid officer, string text, CancellationToken ct) => AddAsync(new ReportMessage
    {
        Id = Guid.CreateVersion7(now),
        ReportId = report.Id,
        At = now,
        From = MessageFrom.Staff,
        Text = text,
        Officer = officer,
    }, ct);

    private async Task AddAsync(ReportMessage message, CancellationToken ct)
    {
        db.ReportMessages.Add(message);
        var link = await db.ReportLinks.AsNoTracking().SingleOrDefaultAsync(l => l.ReportId == message.ReportId, ct);
        if (link is null) return;
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
