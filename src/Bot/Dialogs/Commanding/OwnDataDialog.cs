using System.Globalization;
using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Residents;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.Commanding;

/// <summary>Tells a resident what is stored about the talk (Law 91/2025/QH15, Article 4).</summary>
internal sealed class OwnDataDialog(KnowledgeBase knowledge, ReplyTexts replies, IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public async Task<TurnResult> TellAsync(Talk talk, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var read = new ReadOwnData(scope.ServiceProvider.GetRequiredService<WardDb>());
        return new TurnResult(await read.RunAsync(talk.ConversationId, ct) is { } data
            ? MessageBody.Of(Text(data)) with { Private = true }
            : MessageBody.Of(replies.Say(OwnDataReplyKeys.Nothing)));
    }

    private string Text(OwnData data)
    {
        var lines = new List<string>
        {
            replies.Say(OwnDataReplyKeys.Head),
            replies.Say(OwnDataReplyKeys.Talk, ("messages", Number(data.Messages)),
                ("questions", Number(data.Questions)), ("notes", Number(data.Notes + data.HandOffs)),
                ("until", Day(data.TalkUntil))),
        };
        if (data.DraftUntil is { } draft) lines.Add(replies.Say(OwnDataReplyKeys.Draft, ("until", Day(draft))));
        if (data.Subscriptions > 0)
            lines.Add(replies.Say(OwnDataReplyKeys.News, ("count", Number(data.Subscriptions))));
        lines.AddRange(data.Reports.Select(Report));
        lines.Add(replies.Say(OwnDataReplyKeys.Never));
        return string.Join('\n', lines);
    }

    private string Report(OwnReport report) => replies.Say(
        report.HasContact ? OwnDataReplyKeys.ReportContact : OwnDataReplyKeys.Report,
        ("category", knowledge.Content.Ward.Categories.FirstOrDefault(c => c.Id == report.Category)?.Title ?? ""),
        ("date", Day(report.ReceivedAt)), ("photos", Number(report.Photos)),
        ("status", knowledge.Content.Labels.Statuses.GetValueOrDefault(report.Status.ToString())?.Name ?? ""));

    private static string Day(DateTimeOffset time) =>
        DraftText.Day(DateOnly.FromDateTime(time.ToOffset(Vietnam).DateTime));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
