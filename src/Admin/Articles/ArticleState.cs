using BachDang.Outreach.Knowledge.Content.Editing;

namespace BachDang.Outreach.Admin.Articles;

/// <summary>What is known of an article beyond its row.</summary>
internal static class ArticleState
{
    /// <summary>Whether the shipped file is another one than the ward's words were last held against. Only where the
    /// ward's word counts: a draft beside a file is simply held against the file of today.</summary>
    public static bool IsOvertaken(
        int? publishedNumber, DateTimeOffset? retiredAt, string? baselineHash, string? shipped) =>
        (publishedNumber is not null || retiredAt is not null) && shipped is not null
        && ArticleBench.HashOf(shipped) != baselineHash;
}
