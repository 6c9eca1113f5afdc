using System.Text;

namespace BachDang.Outreach.Knowledge.Content.Reading;

/// <summary>Reads one article: YAML front matter, the short answer, then sections under fixed headings.</summary>
internal static class ArticleReader
{
    private const string Fence = "---";

    public static Article? Read(string text, IReadOnlyList<string> headings, ProblemList problems)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, l => l.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            problems.Error(1, "an article begins with front matter between two lines '---'");
            return null;
        }
        var fields = YamlText.Parse(string.Join('\n', lines[1..end]), problems, lineOffset: 1);
        if (fields is null) return null;
        var (lead, sections) = ReadBody(lines, end + 1, headings, problems);
        var article = ReadFields(fields, problems.File, lead, sections);
        fields.NoOthers();
        return problems.HasErrors ? null : article;
    }

    private static Article ReadFields(
        YamlFields fields, string file, string lead, IReadOnlyList<ArticleSection> sections) => new()
        {
            Id = fields.Text("id"),
            Title = fields.Text("title"),
            Topic = fields.Text("topic"),
            Owner = fields.Text("owner"),
            Reviewed = fields.Date("reviewed"),
            ReviewBy = fields.Date("reviewBy"),
            Facts = fields.Texts("facts", atLeast: 1),
            Confidence = fields.Text("confidence"),
            Sources = ReadAll(fields.Maps("sources"), f => new ArticleSource(f.Text("law"), f.OptionalText("article"))),
            Desks = fields.Texts("desks"),
            Questions = fields.Texts("questions", atLeast: 5),
            Keywords = fields.Texts("keywords"),
            FollowUps = fields.Texts("followUps"),
            NotThis = ReadAll(fields.Maps("notThis"), f => new NotThis(f.Text("question"), f.OptionalText("instead"))),
            History = ReadAll(fields.Maps("history"), f => new ArticleChange(f.Date("date"), f.Text("change"))),
            Calculator = fields.OptionalText("calculator"),
            Lead = lead,
            Sections = sections,
            File = file,
        };

    private static List<T> ReadAll<T>(List<YamlFields> maps, Func<YamlFields, T> read) => maps.ConvertAll(map =>
    {
        var entry = read(map);
        map.NoOthers();
        return entry;
    });

    private static (string Lead, List<ArticleSection> Sections) ReadBody(
        string[] lines, int from, IReadOnlyList<string> headings, ProblemList problems)
    {
        var lead = "";
        var sections = new List<ArticleSection>();
        string? heading = null;
        var text = new StringBuilder();
        for (var i = from; i <= lines.Length; i++)
        {
            var isHeading = i < lines.Length && lines[i].StartsWith('#');
            if (i < lines.Length && !isHeading)
            {
                text.Append(lines[i].TrimEnd()).Append('\n');
                continue;
            }
            if (heading is null) lead = Plain(text);
            else sections.Add(new ArticleSection(heading, Plain(text)));
            text.Clear();
            if (!isHeading) break;
            heading = lines[i].TrimStart('#').Trim();
            if (!lines[i].StartsWith("## ", StringComparison.Ordinal) || !headings.Contains(heading))
                problems.Error(i + 1, $"heading '{heading}' is not one of: {string.Join(", ", headings)}");
        }
        if (lead.Length == 0) problems.Error(from + 1, "the short answer is missing");
        return (lead, sections);
    }

    private static string Plain(StringBuilder text) =>
        text.ToString().Replace("**", "", StringComparison.Ordinal).Trim();
}
