using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.Knowledge.Content.Editing;

/// <summary>Writes an article's front matter in the order and manner of the files in content/articles.</summary>
internal static partial class ArticleYaml
{
    public const string Fence = "---";

    public static string Write(ArticleForm form)
    {
        var text = new StringBuilder(Fence).Append('\n');
        Field(text, "id", form.Id);
        Field(text, "title", form.Title);
        Field(text, "topic", form.Topic);
        Field(text, "owner", form.Owner);
        text.Append("reviewed: ").Append(Day(form.Reviewed)).Append('\n');
        text.Append("reviewBy: ").Append(Day(form.ReviewBy)).Append('\n');
        Row(text, "facts", form.Facts);
        Field(text, "confidence", form.Confidence);
        List(text, "sources", form.Sources.Select(source => source.Article is { Length: > 0 } article
            ? $"{{law: {Scalar(source.Law)}, article: {Quoted(article)}}}"
            : $"{{law: {Scalar(source.Law)}}}"));
        Row(text, "desks", form.Desks);
        List(text, "questions", form.Questions.Select(Scalar));
        Row(text, "keywords", form.Keywords);
        Row(text, "followUps", form.FollowUps);
        if (form.Calculator is { Length: > 0 } calculator) Field(text, "calculator", calculator);
        List(text, "notThis", form.NotThis.Select(look => look.Instead is { Length: > 0 } instead
            ? $"{{question: {Quoted(look.Question)}, instead: {Scalar(instead)}}}"
            : $"{{question: {Quoted(look.Question)}}}"));
        List(text, "history", form.History.Select(
            change => $"{{date: {Day(change.Date)}, change: {Scalar(change.Change)}}}"));
        return text.Append(Fence).Append('\n').Append(form.Body.ReplaceLineEndings("\n").Trim('\n', ' '))
            .Append('\n').ToString();
    }

    private static void Field(StringBuilder text, string name, string value) =>
        text.Append(name).Append(": ").Append(Scalar(value)).Append('\n');

    private static void Row(StringBuilder text, string name, IReadOnlyList<string> values) =>
        text.Append(name).Append(": [").AppendJoin(", ", values.Select(Scalar)).Append("]\n");

    private static void List(StringBuilder text, string name, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        text.Append(name).Append(all.Count == 0 ? ": []\n" : ":\n");
        foreach (var line in all) text.Append("  - ").Append(line).Append('\n');
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Scalar(string value) => PlainForm().IsMatch(value) ? value : Quoted(value);

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value.ReplaceLineEndings(" "))
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else text.Append(char.IsControl(c) ? ' ' : c);
        }
        return text.Append('"').ToString();
    }

    // Letters, digits and marks that mean nothing to YAML wherever they stand; the first one a letter or a digit.
    [GeneratedRegex(@"^[\p{L}\p{N}]([\p{L}\p{M}\p{N} ./–_()?!%“”…-]*[\p{L}\p{M}\p{N}./()?!%”…])?$")]
    private static partial Regex PlainForm();
}
