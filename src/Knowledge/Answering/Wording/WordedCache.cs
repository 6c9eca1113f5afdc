using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Content;
using Microsoft.Extensions.Caching.Memory;

namespace BachDang.Outreach.Knowledge.Answering.Wording;

/// <summary>An article's short answer as a model arranged it for one question.</summary>
/// <param name="Words">What stands in place of the article's short answer.</param>
/// <param name="LeftOut">What of that was not used; it goes to the folded half, so nothing is lost.</param>
/// <param name="Sections">Lists used, as the folded half would print them if each is a section of its own.</param>
internal sealed record Worded(string Words, string LeftOut, IReadOnlyList<string> Sections);

/// <summary>
/// Remembers checked arrangements by question, content version, model and article. Bounded by size: the least recently
/// asked go first. A change of the content makes new keys, so nothing old is ever shown.
/// </summary>
internal sealed class WordedCache(string model) : IDisposable
{
    private const int MostLetters = 4_000_000;
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostLetters });

    public string Key(AnswerContext context, Article article)
    {
        // However it was typed: the words as read, in lower case and one spelling.
        var question = string.Join(' ', WordReader.Cut(context.Reading).Select(word => word.Text));
        return $"{model}\n{context.Shelf.Content.Version}\n{article.Id}\n{question}";
    }

    public Worded? Find(string key) => _cache.Get<Worded>(key);

    public void Keep(string key, Worded worded) => _cache.Set(
        key, worded, new MemoryCacheEntryOptions
        {
            Size = key.Length + worded.Words.Length + worded.LeftOut.Length + worded.Sections.Sum(s => s.Length),
        });

    public void Dispose() => _cache.Dispose();
}
