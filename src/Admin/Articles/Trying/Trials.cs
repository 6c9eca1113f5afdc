using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Editing;

namespace BachDang.Outreach.Admin.Articles.Trying;

/// <summary>A change that is tried: the article and its text, with the set it would be laid over.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Text">Hash of its text.</param>
/// <param name="Set">Version of the content in use.</param>
internal sealed record Trial(string ArticleId, string Text, string Set);

/// <summary>Knowledge bases with one change each, kept while officers ask them: making one reads the whole content.
/// </summary>
internal sealed class Trials(KnowledgeBase knowledge, ArticleBench bench)
{
    private const int Most = 4;

    private readonly Lock _lock = new();
    private readonly List<(Trial Trial, Lazy<KnowledgeBase> Base)> _kept = [];

    public Trial Of(string articleId, string markdown) =>
        new(articleId, ArticleBench.HashOf(markdown), knowledge.Content.Version);

    public KnowledgeBase With(string articleId, string markdown)
    {
        var trial = Of(articleId, markdown);
        Lazy<KnowledgeBase> made;
        lock (_lock)
        {
            var at = _kept.FindIndex(kept => kept.Trial == trial);
            made = at >= 0 ? _kept[at].Base : new Lazy<KnowledgeBase>(() => bench.Try(articleId, markdown));
            if (at >= 0) _kept.RemoveAt(at);
            _kept.Add((trial, made));
            if (_kept.Count > Most) _kept.RemoveAt(0);
        }
        return made.Value;
    }
}
