using BachDang.Outreach.Ward.Articles;

namespace BachDang.Outreach.Admin.Articles.Lists;

/// <summary>Why an article stands in the list of those to be checked.</summary>
internal enum CheckReason
{
    None,

    /// <summary>No source is in force, so it answers nobody.</summary>
    Silent,

    /// <summary>A source's validity is not verified.</summary>
    Unverified,

    /// <summary>Its facts are of the weaker grade.</summary>
    WeakGrade,
}

/// <summary>One article in a list.</summary>
internal sealed record ArticleRow(string Id, string Title, string Topic)
{
    public ArticleStep Step { get; init; }

    /// <summary>The ward's own text answers.</summary>
    public bool Own { get; init; }
    public bool Retired { get; init; }

    /// <summary>The day something about it ends.</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>How often, in the lists that count.</summary>
    public int? Count { get; init; }
    public CheckReason Reason { get; init; }
}
