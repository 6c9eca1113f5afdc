namespace BachDang.Outreach.Knowledge.Content;

/// <summary>One curated answer to one resident's question, as its file states it.</summary>
public sealed record Article
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Topic { get; init; }
    public required string Owner { get; init; }
    public required DateOnly Reviewed { get; init; }
    public required DateOnly ReviewBy { get; init; }

    /// <summary>
    /// Weakest grade of the facts used: A, or B (the answer then asks the reader to check the document).
    /// </summary>
    public required string Confidence { get; init; }

    public required IReadOnlyList<string> Facts { get; init; }
    public required IReadOnlyList<ArticleSource> Sources { get; init; }
    public required IReadOnlyList<string> Desks { get; init; }
    public required IReadOnlyList<string> Questions { get; init; }
    public required IReadOnlyList<string> Keywords { get; init; }
    public required IReadOnlyList<string> FollowUps { get; init; }
    public required IReadOnlyList<NotThis> NotThis { get; init; }
    public required IReadOnlyList<ArticleChange> History { get; init; }

    /// <summary>
    /// Name of the calculator offered under the answer, with what it begins with after a slash; null when none.
    /// </summary>
    public string? Calculator { get; init; }

    /// <summary>The short answer, plain text.</summary>
    public required string Lead { get; init; }

    public required IReadOnlyList<ArticleSection> Sections { get; init; }

    /// <summary>
    /// Path inside the content folder, with forward slashes; for an article published in the console, its id.
    /// </summary>
    public required string File { get; init; }
}

/// <summary>A document the article rests on; Article is null when it rests on the whole of it.</summary>
public sealed record ArticleSource(string Law, string? Article);

/// <summary>A question that sounds like the article's but is not answered by it.</summary>
/// <param name="Question">The look-alike question.</param>
/// <param name="Instead">Id of the article that does answer it; null when nobody knows.</param>
public sealed record NotThis(string Question, string? Instead);

public sealed record ArticleSection(string Heading, string Text);

public sealed record ArticleChange(DateOnly Date, string Change);
