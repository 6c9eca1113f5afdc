using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>
/// What is searched: one passage per article, and one per look-alike question an article declares, so that a hit on the
/// look-alike is seen and does not pass for the article.
/// </summary>
internal static class Passages
{
    public static List<Passage> Of(ContentSet content, WordReader words)
    {
        var passages = new List<Passage>();
        // The words of the routes are never found as answers; they teach the reader what people say beside the topics.
        foreach (var (i, phrases) in content.Routes.Phrases().Append(content.Words.Fillers).Index())
            passages.Add(new Passage($"!{i}", [.. phrases.Select(phrase => Field(FieldKind.Body, phrase, words))]));
        var borrowed = content.Articles.Values.SelectMany(a => a.NotThis).Where(n => n.Instead is not null)
            .ToLookup(n => n.Instead!, n => n.Question);
        foreach (var article in content.Articles.Values)
        {
            passages.Add(new Passage(article.Id, Fields(article, borrowed[article.Id], words)));
            foreach (var (id, look) in LookAlikes(article))
                passages.Add(new Passage(id, [Field(FieldKind.Question, look.Question, words)]));
        }
        foreach (var (id, look) in Elsewhere(content))
            passages.Add(new Passage(id, [Field(FieldKind.Question, look.Question, words)]));
        return passages;
    }

    public static Dictionary<string, NotThis> LookAlikes(ContentSet content) =>
        content.Articles.Values.SelectMany(LookAlikes).Concat(Elsewhere(content))
            .ToDictionary(l => l.Id, l => l.Look, StringComparer.Ordinal);

    private static IEnumerable<(string Id, NotThis Look)> Elsewhere(ContentSet content) =>
        content.Elsewhere.Select((question, place) => ($"!!{place}", new NotThis(question, null)));

    /// <summary>
    /// Questions nobody answers; one that names another article is a phrasing of that article instead.
    /// </summary>
    private static IEnumerable<(string Id, NotThis Look)> LookAlikes(Article article) =>
        from look in article.NotThis.Index()
        where look.Item.Instead is null
        select (LookAlikeId(article, look.Index), look.Item);

    // An exclamation mark cannot stand in an article's id.
    private static string LookAlikeId(Article article, int place) => $"{article.Id}!{place}";

    private static List<PassageField> Fields(
        Article article, IEnumerable<string> borrowed, WordReader words)
    {
        var fields = new List<PassageField> { Field(FieldKind.Title, article.Title, words) };
        fields.AddRange(article.Questions.Concat(borrowed).Select(q => Field(FieldKind.Question, q, words)));
        fields.Add(Field(FieldKind.Keywords, string.Join(", ", article.Keywords), words));
        fields.Add(Field(
            FieldKind.Body, string.Join('\n', article.Sections.Select(s => s.Text).Prepend(article.Lead)), words));
        return fields;
    }

    private static PassageField Field(FieldKind kind, string text, WordReader words) => new(kind, words.WriteOut(text));
}
