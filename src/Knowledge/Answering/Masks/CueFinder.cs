using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Masks;

/// <summary>
/// Looks at the words around a number for what it is; the nearest cue before it wins, then a unit after it.
/// </summary>
internal sealed class CueFinder
{
    private const int WordsBefore = 5;
    private const int WordsAfter = 2;
    private const int LongestCue = 4;
    private readonly Dictionary<string, NumberCue> _cues = new(StringComparer.Ordinal);

    public CueFinder(IReadOnlyDictionary<string, IReadOnlyList<string>> cues)
    {
        foreach (var (kind, phrases) in cues)
        {
            if (!Enum.TryParse<NumberCue>(kind, ignoreCase: true, out var cue)) continue;
            foreach (var phrase in phrases)
            {
                var words = Tokenizer.Tokenize(phrase).Where(t => t.IsWord).ToArray();
                _cues[string.Join(' ', words.Select(w => w.Text))] = cue;
                _cues.TryAdd(string.Join(' ', words.Select(w => w.Folded)), cue);
            }
        }
    }

    public NumberCue Find(string text, int start, int end)
    {
        var after = WordsOf(text[end..Math.Min(text.Length, end + 24)], WordsAfter, fromEnd: false);
        if (after.Length > 0 && _cues.GetValueOrDefault(after[0]) == NumberCue.Money) return NumberCue.Money;
        var before = Nearest(WordsOf(text[Math.Max(0, start - 60)..start], WordsBefore, fromEnd: true));
        if (before != NumberCue.None) return before;
        var next = FirstIn(after);
        return next is NumberCue.Account or NumberCue.Citizen ? next : NumberCue.None;
    }

    private NumberCue Nearest(string[] words)
    {
        for (var last = words.Length; last > 0; last--)
            for (var length = Math.Min(LongestCue, last); length > 0; length--)
                if (CueOf(words, last - length, length) is var cue and not (NumberCue.None or NumberCue.Money))
                    return cue;
        return NumberCue.None;
    }

    private NumberCue FirstIn(string[] words)
    {
        for (var from = 0; from < words.Length; from++)
            for (var length = words.Length - from; length > 0; length--)
                if (CueOf(words, from, length) is var cue and not NumberCue.None) return cue;
        return NumberCue.None;
    }

    private NumberCue CueOf(string[] words, int from, int length) =>
        _cues.GetValueOrDefault(string.Join(' ', words, from, length));

    private static string[] WordsOf(string text, int count, bool fromEnd)
    {
        var words = Tokenizer.Tokenize(text).Where(t => t.Kind == TokenKind.Syllable).Select(t => t.Text).ToArray();
        if (words.Length <= count) return words;
        return fromEnd ? words[^count..] : words[..count];
    }
}
