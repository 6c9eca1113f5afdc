using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Content.Editing;

/// <summary>An article as an officer edits it: what its front matter says, field by field, and its body as typed. Half
/// an article is one too; whether it is whole is for <see cref="ArticleBench.Check"/> to say.</summary>
public sealed record ArticleForm
{
    public string Id { get; init; } = "";
    public string Title { get; init; } = "";
    public string Topic { get; init; } = "";
    public string Owner { get; init; } = "";
    public DateOnly Reviewed { get; init; }
    public DateOnly ReviewBy { get; init; }
    public string Confidence { get; init; } = "B";
    public IReadOnlyList<string> Facts { get; init; } = [];
    public IReadOnlyList<ArticleSource> Sources { get; init; } = [];
    public IReadOnlyList<string> Desks { get; init; } = [];
    public IReadOnlyList<string> Questions { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public IReadOnlyList<string> FollowUps { get; init; } = [];
    public IReadOnlyList<NotThis> NotThis { get; init; } = [];
    public IReadOnlyList<ArticleChange> History { get; init; } = [];
    public string? Calculator { get; init; }

    /// <summary>What stands under the front matter.</summary>
    public string Body { get; init; } = "";

    /// <summary>Reads a text of the form a file has.</summary>
    /// <returns>Null when its front matter cannot be read at all.</returns>
    public static ArticleForm? Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == ArticleYaml.Fence
            ? Array.FindIndex(lines, 1, line => line.TrimEnd() == ArticleYaml.Fence)
            : -1;
        if (end < 0) return null;
        var fields = YamlText.Parse(string.Join('\n', lines[1..end]), new ProblemList(""));
        if (fields is null) return null;
        return new ArticleForm
        {
            Id = fields.OptionalText("id") ?? "",
            Title = fields.OptionalText("title") ?? "",
            Topic = fields.OptionalText("topic") ?? "",
            Owner = fields.OptionalText("owner") ?? "",
            Reviewed = fields.OptionalDate("reviewed") ?? default,
            ReviewBy = fields.OptionalDate("reviewBy") ?? default,
            Confidence = fields.OptionalText("confidence") ?? "",
            Facts = fields.Texts("facts"),
            Sources = fields.Maps("sources").ConvertAll(
                source => new ArticleSource(source.OptionalText("law") ?? "", source.OptionalText("article"))),
            Desks = fields.Texts("desks"),
            Questions = fields.Texts("questions"),
            Keywords = fields.Texts("keywords"),
            FollowUps = fields.Texts("followUps"),
            NotThis = fields.Maps("notThis").ConvertAll(
                look => new NotThis(look.OptionalText("question") ?? "", look.OptionalText("instead"))),
            History = fields.Maps("history").ConvertAll(change => new ArticleChange(
                change.OptionalDate("date") ?? default, change.OptionalText("change") ?? "")),
            Calculator = fields.OptionalText("calculator"),
            Body = string.Join('\n', lines[(end + 1)..]).Trim('\n', ' '),
        };
    }

    /// <summary>The text of the file; reading it gives this form again.</summary>
    public string ToMarkdown() => ArticleYaml.Write(this);
}
