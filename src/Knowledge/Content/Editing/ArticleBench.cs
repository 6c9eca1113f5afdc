using System.Security.Cryptography;
using System.Text;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Content.Editing;

/// <summary>What an officer may want to know of an article before it answers anybody: whether it keeps the rules, and
/// what the service would say with it. Nothing here changes what answers.</summary>
public sealed class ArticleBench(KnowledgeBase knowledge)
{
    /// <summary>The text of a shipped file.</summary>
    /// <param name="articleId">The article.</param>
    /// <returns>Null when no file of this name is there.</returns>
    public string? Shipped(string articleId)
    {
        var articles = Path.Combine(knowledge.Folder, ContentLoader.ArticlesFolder);
        // An id comes from an address; only what can be a file of ours is looked for.
        if (!Directory.Exists(articles) || articleId.Length == 0 || !articleId.All(IsOfId)) return null;
        var file = Directory.EnumerateFiles(articles, articleId + ".md", SearchOption.AllDirectories).FirstOrDefault();
        return file is null ? null : File.ReadAllText(file);
    }

    /// <summary>A text's hash, as rows remember it.</summary>
    public static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));

    /// <summary>A free id made from a title: its words without marks, joined by dashes.</summary>
    public static string IdOf(string title)
    {
        const int most = 50;
        var words = Tokenizer.Tokenize(title).Where(token => token.IsWord).Select(token => token.Folded)
            .Select(word => string.Concat(word.Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
            .Where(word => word.Length > 0);
        var id = string.Join('-', words);
        return id.Length <= most ? id : id[..most].TrimEnd('-');
    }

    /// <summary>The rules that check-content holds articles to, for one text.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="markdown">Its text.</param>
    public IReadOnlyList<DraftProblem> Check(string articleId, string markdown) =>
        DraftCheck.Run(knowledge.Folder, knowledge.Today, Overlay(articleId, markdown), articleId);

    /// <summary>The knowledge base as it would be with this text. It answers in the articles' own words and is nobody
    /// else's.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="markdown">Its text; null to try without the article.</param>
    /// <exception cref="InvalidContentException">A file every answer needs is missing or wrong.</exception>
    public KnowledgeBase Try(string articleId, string? markdown) => knowledge.With(Overlay(articleId, markdown));

    /// <summary>The other articles that lead to this one.</summary>
    public IReadOnlyList<Article> LinksTo(string articleId) =>
    [
        .. knowledge.Content.Articles.Values
            .Where(a => a.FollowUps.Contains(articleId) || a.NotThis.Any(look => look.Instead == articleId))
            .OrderBy(a => a.Id, StringComparer.Ordinal),
    ];

    private List<PublishedArticle> Overlay(string articleId, string? markdown) =>
        [.. knowledge.Published.Where(a => a.Id != articleId), new PublishedArticle(articleId, markdown)];

    private static bool IsOfId(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
