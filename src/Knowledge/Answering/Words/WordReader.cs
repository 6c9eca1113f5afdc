using System.Text;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Text;
using BachDang.Outreach.Knowledge.Text.Amounts;

namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>
/// Writes abbreviations, chat spelling and everyday words out (ko is không, đồ fake is hàng giả), in questions and in
/// articles alike, so that both sides use the same words. A single marked word (mắc) never matches its unmarked letters
/// (mac): they mean too many things.
/// </summary>
internal sealed class WordReader
{
    private const int LongestRun = 6;
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    public WordReader(WordBook book)
    {
        var dropped = book.Politeness.Select(phrase => KeyValuePair.Create(phrase, ""));
        foreach (var (written, meaning) in book.Synonyms.Concat(book.Abbreviations).Concat(dropped))
        {
            var from = Cut(written);
            if (from.Count is 0 or > LongestRun) continue;
            _written[string.Join(' ', from.Select(w => w.Text))] = meaning;
            if (from.Count > 1) _written.TryAdd(string.Join(' ', from.Select(w => w.Folded)), meaning);
        }
    }

    /// <summary>The words of a text, nothing written out.</summary>
    public static List<Word> Cut(string text)
    {
        var words = new List<Word>();
        foreach (var token in Tokenizer.Tokenize(text))
            if (token.IsWord) words.Add(new Word(token.Text, token.Folded, false));
        return words;
    }

    /// <summary>The words of a text with abbreviations written out in their place.</summary>
    public List<Word> Read(string text) => Cut(WriteOut(text));

    /// <summary>
    /// The cleaned text with abbreviations written out; everything else, codes too, stays as it stands.
    /// </summary>
    public string WriteOut(string text)
    {
        var clean = AmountWords.WriteOut(VietnameseText.Clean(text));
        var tokens = Tokenizer.Tokenize(clean);
        var words = new List<Token>(tokens.Count);
        foreach (var token in tokens)
            if (token.IsWord) words.Add(token);
        StringBuilder? written = null;
        var copied = 0;
        for (var i = 0; i < words.Count; i++)
        {
            // 500k is an amount, not a number and the word không.
            if (i > 0 && words[i - 1].Start + words[i - 1].Length == words[i].Start) continue;
            var (meaning, length) = Longest(words, i);
            if (meaning is null) continue;
            written ??= new StringBuilder(clean.Length + 16);
            written.Append(clean, copied, words[i].Start - copied).Append(meaning);
            i += length - 1;
            copied = words[i].Start + words[i].Length;
        }
        return written is null ? clean : written.Append(clean, copied, clean.Length - copied).ToString();
    }

    private (string? Meaning, int Length) Longest(List<Token> words, int from)
    {
        var key = words[from].Text;
        var (meaning, length) = (_written.GetValueOrDefault(key), 1);
        for (var more = 2; more <= LongestRun && from + more <= words.Count; more++)
        {
            var next = words[from + more - 1];
            if (next.AfterBreak) break;
            key = $"{key} {next.Text}";
            if (_written.TryGetValue(key, out var longer)) (meaning, length) = (longer, more);
        }
        return (meaning, length);
    }
}
