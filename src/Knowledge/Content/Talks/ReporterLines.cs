using System.Globalization;

namespace BachDang.Outreach.Knowledge.Content.Talks;

/// <summary>Messages of a report's thread in the words that its reporter reads, the same wherever they are shown: in a
/// chat, on the page that follows a report, and in the preview an officer sees before sending.</summary>
public static class ReporterLines
{
    public const string FromWardKey = "report.track.from_ward";
    public const string NoticeKey = "report.news";
    public const string NoticeButtonKey = "report.news_button";

    // Vietnam has had one time without summer time since 1975.
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>What one message says: the service's sentence with its values, or somebody's own words.</summary>
    public static string Words(
        KnowledgeBase knowledge, string? replyKey, IEnumerable<KeyValuePair<string, string>> values, string? text) =>
        replyKey is null ? text ?? "" : knowledge.Say(replyKey, [.. values.Select(value => (value.Key, value.Value))]);

    /// <summary>The line of a chat in which the ward says something.</summary>
    public static string FromWard(KnowledgeBase knowledge, DateTimeOffset at, string words) =>
        knowledge.Say(FromWardKey, ("date", Day(at)), ("text", words));

    /// <summary>The day of a message as lines show it.</summary>
    public static string Day(DateTimeOffset at) =>
        at.ToOffset(Vietnam).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
