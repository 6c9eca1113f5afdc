using System.Globalization;
using System.Text;
using BachDang.Outreach.Knowledge.Answering.Wording.Sentences;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Answering;

/// <summary>
/// Lays an article out as an answer: the short answer and its law first, then what a channel may fold away.
/// </summary>
internal static class ArticleText
{
    /// <summary>Answers rest on a grade-B fact ask the reader to check the document.</summary>
    private const string UncertainGrade = "B";

    public static IReadOnlyList<AnswerSource> Sources(ContentSet content, Article article) =>
        [.. article.Sources.Select(source =>
        {
            var law = content.Laws[source.Law];
            return new AnswerSource(law.Cite, source.Article ?? "", law.Since);
        })];

    /// <summary>Each law with the day it came into force.</summary>
    public static IEnumerable<string> SourceLines(ContentSet content, Article article) =>
        article.Sources.Select(source => Printed(content, source));

    /// <param name="content">The content in use.</param>
    /// <param name="article">The article.</param>
    /// <param name="words">The short answer as a language model arranged it; null for the article's own.</param>
    public static string Lead(ContentSet content, Article article, string? words = null)
    {
        var text = new StringBuilder(ReplyText.FillPhones(content, words ?? article.Lead));
        if (article.Confidence == UncertainGrade)
            text.Append(EndsWithList(text) ? '\n' : ' ').Append(content.Replies[ReplyKeys.Caution]);
        text.Append("\n\n").Append(content.Replies[ReplyKeys.Sources]);
        foreach (var line in SourceLines(content, article)) text.Append("\n– ").Append(line);
        return text.ToString();
    }

    private static bool EndsWithList(StringBuilder text) =>
        SentenceCutter.IsListLine(text.ToString().Split('\n')[^1]);

    public static string More(ContentSet content, Article article)
    {
        var text = new StringBuilder();
        foreach (var section in article.Sections)
        {
            text.Append(section.Heading).Append('\n');
            text.Append(ReplyText.FillPhones(content, section.Text)).Append("\n\n");
        }
        if (article.Desks.Count > 0)
        {
            text.Append(content.Replies[ReplyKeys.Desks]);
            foreach (var id in article.Desks)
                if (content.Ward.Desks.TryGetValue(id, out var desk))
                    text.Append("\n– ").Append(Printed(content, desk));
            text.Append("\n\n");
        }
        return text.Append(content.Replies[ReplyKeys.Reference]).ToString();
    }

    public static string Printed(ContentSet content, ArticleSource source)
    {
        var law = content.Laws[source.Law];
        var name = source.Article is null ? law.Cite : $"{law.Cite}, {source.Article}";
        if (law.Status == LawStatus.Unverified)
            return content.Replies.Fill(ReplyKeys.SourceUnverified, ("source", name));
        if (law.Since is not { } since) return content.Replies.Fill(ReplyKeys.SourceUndated, ("source", name));
        var old = string.Join(", ", content.ReplacedBy(law.Code).Select(replaced => replaced.Code));
        return content.Replies.Fill(
            old.Length > 0 ? ReplyKeys.SourceReplacing : ReplyKeys.Source,
            ("source", name), ("since", since.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)), ("old", old));
    }

    private static string Printed(ContentSet content, Desk desk)
    {
        var replies = content.Replies;
        var text = replies.Fill(ReplyKeys.Desk, ("name", desk.Name), ("what", desk.What));
        if (!desk.Approved) return text;
        if (desk.Phone is { } phone) text += " " + replies.Fill(ReplyKeys.DeskPhone, ("phone", phone));
        if (desk.Address is { } address) text += " " + replies.Fill(ReplyKeys.DeskAddress, ("address", address));
        if (desk.Hours is { } hours) text += " " + replies.Fill(ReplyKeys.DeskHours, ("hours", hours));
        return text;
    }
}
