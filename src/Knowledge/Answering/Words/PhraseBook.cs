using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>
/// Compiles the small pattern language of content/routes.yml (terms joined with +, alternatives with |) into word ids,
/// so that matching a message compares numbers only.
/// </summary>
internal sealed class PhraseBook(WordReader reader)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>The words of a text taken as written.</summary>
    public Message Read(string text) => Number(reader.Read(text));

    /// <summary>The words of a message as typed; a word without marks is free.</summary>
    public Message ReadTyped(string text) =>
        Number(reader.Read(text).ConvertAll(w => w with { IsFree = w.Text == w.Folded }));

    /// <summary>The same of a message whose abbreviations are written out already; one word for each of its tokens.
    /// </summary>
    public Message ReadWritten(string text) =>
        Number(WordReader.Cut(text).ConvertAll(w => w with { IsFree = w.Text == w.Folded }));

    /// <summary>The words of a question as read; a plain word the reader did not know stays free.</summary>
    public Message Read(Reading reading)
    {
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var syllable in reading.Syllables)
            if (syllable.Kind == SyllableReading.Unknown) unknown.Add(syllable.Read);
        var words = reader.Read(reading.Text);
        for (var i = 0; i < words.Count; i++)
            if (words[i].Text == words[i].Folded && unknown.Contains(words[i].Text))
                words[i] = words[i] with { IsFree = true };
        return Number(words);
    }

    private Message Number(List<Word> words)
    {
        var ids = new int[words.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = _ids.GetValueOrDefault(words[i].Folded, -1);
        return new Message(words, ids, _ids.Count);
    }

    public Pattern[] Compile(IEnumerable<string> patterns) => [.. patterns.Select(Compile)];

    public Phrase[] Phrases(IEnumerable<string> texts) => [.. texts.Select(CompilePhrase).Where(p => p.Length > 0)];

    private Pattern Compile(string pattern) => new(
        [.. pattern.Split('+').Select(term => Phrases(term.Split('|', StringSplitOptions.TrimEntries)))]);

    private Phrase CompilePhrase(string text)
    {
        // Read, not cut: a phrase written with an everyday word meets the message after both were written out.
        var words = reader.Read(text).ToArray();
        return new Phrase(Array.ConvertAll(words, w => IdOf(w.Folded)), words);
    }

    private int IdOf(string folded)
    {
        if (!_ids.TryGetValue(folded, out var id)) _ids[folded] = id = _ids.Count;
        return id;
    }
}
