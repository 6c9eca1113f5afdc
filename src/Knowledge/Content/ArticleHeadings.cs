namespace BachDang.Outreach.Knowledge.Content;

/// <summary>The section headings an article may use; their words live in content/replies.yml.</summary>
internal static class ArticleHeadings
{
    private static readonly string[] Keys =
        ["answer.heading.steps", "answer.heading.keep", "answer.heading.deadline", "answer.heading.more"];

    public static IReadOnlyList<string> From(Replies replies) => Array.ConvertAll(Keys, key => replies[key]);
}
