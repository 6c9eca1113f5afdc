using System.Globalization;
using System.Text;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>
/// content/CHANGELOG.md: what changed for residents, newest day first, made from the articles' own history alone, so
/// that the same articles always give the same page.
/// </summary>
internal static class ChangelogText
{
    public const string File = "CHANGELOG.md";

    public static string Of(ContentSet set, ToneBook tone)
    {
        var text = new StringBuilder("# ").Append(tone.ChangelogTitle).Append("\n\n> ").Append(tone.ChangelogNote)
            .Append('\n');
        var days = set.Articles.Values
            .SelectMany(article => article.History, (article, change) => (Article: article, Change: change))
            .GroupBy(entry => entry.Change.Date).OrderByDescending(day => day.Key);
        foreach (var day in days)
        {
            text.Append("\n## ").Append(day.Key.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)).Append('\n');
            foreach (var topic in day.GroupBy(entry => entry.Article.Topic).OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                text.Append("\n### ").Append(topic.Key).Append("\n\n");
                foreach (var (article, change) in topic
                    .OrderBy(entry => entry.Article.Id, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Change.Change, StringComparer.Ordinal))
                    text.Append("- ").Append(article.Title).Append(" (`").Append(article.Id).Append("`): ")
                        .Append(change.Change).Append('\n');
            }
        }
        return text.ToString();
    }

    /// <summary>Reports a page that no longer says what the articles say.</summary>
    public static void Check(CheckRun run, string folder)
    {
        var path = Path.Combine(folder, File);
        var written = System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (written != Of(run.Set, run.Tone))
            run.Error(File, "#", "is stale; write it again with: check-content --changelog write");
    }
}
