using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>
/// Reads a message for routing: cuts it into words and writes abbreviations, chat spelling and everyday words out.
/// A single marked word (mắc) never matches its unmarked letters (mac), they mean too many things.
/// </summary>
internal sealed class WordReader
{
    private const int LongestRun = 4;
    private readonly Dictionary<string, Word[]> _written = new(StringComparer.Ordinal);

    public WordReader(WordBook book)
    {
        foreach (var (written, meaning) in book.Synonyms.Concat(book.Abbreviations))
        {
            var from = Cut(written);
            var to = Cut(meaning).ToArray();
            if (from.Count == 0) continue;
            _written[string.Join(' ', from.Select(w => w.Text))] = to;
            if (from.Count > 1) _written.TryAdd(string.Join(' ', from.Select(w => w.Folded)), to);
        }
    }

    /// <summary>The words of a text, nothing written out.</summary>
    public static List<Word> Cut(string text)
    {
        var words = new List<Word>();
        foreach (var token in Tokenizer.Tokenize(text))
            if (token.IsWord) words.Add(new Word(token.Text, token.Folded));
        return words;
    }

    /// <summary>The words of a text with abbreviations written out in their place.</summary>
    public List<Word> Read(string text)
    {
        var words = Cut(text);
        var read = new List<Word>(words.Count + 4);
        for (var i = 0; i < words.Count;)
        {
            var taken = WriteOut(words, i, read);
            if (taken == 0) read.Add(words[i]);
            i += Math.Max(taken, 1);
        }
        return read;
    }

    private int WriteOut(List<Word> words, int from, List<Word> read)
    {
        for (var length = Math.Min(LongestRun, words.Count - from); length > 0; length--)
        {
            var key = length == 1 ? words[from].Text : string.Join(' ', Enumerable.Range(from, length).Select(i => words[i].Text));
            if (!_written.TryGetValue(key, out var meaning)) continue;
            read.AddRange(meaning);
            return length;
        }
        return 0;
    }
}
