using System.Globalization;
using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Talks;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Threads;
using BachDang.Outreach.Ward.Reports.Tracking;

namespace BachDang.Outreach.Bot.Dialogs.Tracking;

/// <summary>A filed report as the person who sent it reads it.</summary>
internal sealed class TrackText(KnowledgeBase knowledge, ReplyTexts replies)
{
    private const int MostMessages = 6;

    public string Of(TrackedReport report)
    {
        var lines = new List<string>
        {
            replies.Say(TrackReplyKeys.Head, ("category", Category(report.Category)),
                ("date", DraftText.Day(report.ReceivedOn))),
            Labelled(TrackReplyKeys.Status, Status(report.Status)),
        };
        if (report.IsErased) return string.Join('\n', [.. lines, replies.Say(TrackReplyKeys.Erased)]);
        if (report.Outcome is { } outcome && knowledge.Content.Labels.Outcomes.GetValueOrDefault(outcome) is { } label)
            lines.Add(Labelled(TrackReplyKeys.Outcome, label));
        if (report.Authority is { } desk && knowledge.Content.Ward.Desks.GetValueOrDefault(desk) is { } authority)
            lines.Add(replies.Say(TrackReplyKeys.Authority, ("name", authority.Name)));
        Dated(lines, TrackReplyKeys.AnswerBy, report.AnswerBy);
        if (report.AnswerBy is null) Dated(lines, TrackReplyKeys.Due, report.DueOn);
        Dated(lines, TrackReplyKeys.ContestBy, report.ContestBy);
        if (report.Photos > 0)
            lines.Add(replies.Say(TrackReplyKeys.Photos,
                ("count", report.Photos.ToString(CultureInfo.InvariantCulture))));
        if (report.Thread.Count > 0) lines.Add(replies.Say(TrackReplyKeys.ThreadHead));
        lines.AddRange(report.Thread.TakeLast(MostMessages).Select(Message));
        return string.Join('\n', lines);
    }

    /// <summary>One report in a list, for a button.</summary>
    public string Line(TrackedLine line) => replies.Say(
        line.HasNews ? TrackReplyKeys.LineNew : TrackReplyKeys.Line, ("date", DraftText.Day(line.ReceivedOn)),
        ("category", Category(line.Category)), ("status", Status(line.Status)?.Name ?? ""));

    private string Message(TrackedMessage message)
    {
        var words = ReporterLines.Words(knowledge, message.ReplyKey, message.Values, message.Text);
        return message.From == MessageFrom.Reporter
            ? replies.Say(TrackReplyKeys.FromReporter, ("date", ReporterLines.Day(message.At)), ("text", words))
            : ReporterLines.FromWard(knowledge, message.At, words);
    }

    private string Category(string id) =>
        knowledge.Content.Ward.Categories.FirstOrDefault(c => c.Id == id)?.Title ?? id;

    private Knowledge.Content.Reports.Label? Status(ReportStatus status) =>
        knowledge.Content.Labels.Statuses.GetValueOrDefault(status.ToString());

    private string Labelled(string key, Knowledge.Content.Reports.Label? label) =>
        replies.Say(key, ("name", label?.Name ?? ""), ("meaning", label?.Meaning ?? ""));

    private void Dated(List<string> lines, string key, DateOnly? day)
    {
        if (day is { } known) lines.Add(replies.Say(key, ("date", DraftText.Day(known))));
    }
}
