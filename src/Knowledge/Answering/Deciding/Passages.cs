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
        for (var i = 0; i < content.Routes.Routes.Count; i++)
            passages.Add(new Passage($"!{i}", [.. content.Routes.Routes[i].Phrases()
                .Select(phrase => Field(FieldKind.Body, phrase, words))]));
        foreach (var article in content.Articles.Values)
        {
            passages.Add(new Passage(article.Id, Fields(article, words)));
            for (var i = 0; i < article.NotThis.Count; i++)
                passages.Add(new Passage(
                    LookAlikeId(article, i), [Field(FieldKind.Question, article.NotThis[i].Question, words)]));
        }
        return passages;
    }

    public static Dictionary<string, NotThis> LookAlikes(IEnumerable<Article> articles)
    {
        var found = new Dictionary<string, NotThis>(StringComparer.Ordinal);
        foreach (var article in articles)
            for (var i = 0; i < article.NotThis.Count; i++) found[LookAlikeId(article, i)] = article.NotThis[i];
        return found;
    }

    // An exclamation mark cannot stand in an article's id.
    private static string LookAlikeId(Article article, int place) => $"{article.Id}!{place}";

    private static List<PassageField> Fields(Article article, WordReader words)
    {
        var fields = new List<PassageField> { Field(FieldKind.Title, article.Title, words) };
        fields.AddRange(article.Questions.Select(q => Field(FieldKind.Question, q, words)));
        fields.Add(Field(FieldKind.Keywords, string.Join(", ", article.Keywords), words));
        fields.Add(Field(
            FieldKind.Body, string.Join('\n', article.Sections.Select(s => s.Text).Prepend(article.Lead)), words));
        return fields;
    }

    private static PassageField Field(FieldKind kind, string text, WordReader words) => new(kind, words.WriteOut(text));
}
