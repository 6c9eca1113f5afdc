namespace BachDang.Outreach.Knowledge.Text;

/// <summary>
/// Abbreviations, chat spelling, synonyms and regional words, given by the caller as data: a word or short run of words
/// and what it stands for. It adds words for routing; it never replaces what the person wrote, because for ranking the
/// written words are the better evidence. Immutable.
/// </summary>
public sealed class WordList
{
    private const int MaxRun = 6;

    public static readonly WordList Empty = new([]);

    private readonly Dictionary<string, string[]> marked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> folded = new(StringComparer.Ordinal);
    private readonly int longest;

    /// <param name="entries">Written form and meaning, both as people would type them. A later entry for the same
    /// written form wins. An entry without a word on either side is ignored.</param>
    public WordList(IEnumerable<KeyValuePair<string, string>> entries)
    {
        foreach (var (written, meaning) in entries)
        {
            var from = Words(written);
            var to = Words(meaning).Select(t => t.Text).ToArray();
            if (from.Length is 0 or > MaxRun || to.Length == 0) continue;
            marked[string.Join(' ', from.Select(t => t.Text))] = to;
            folded[string.Join(' ', from.Select(t => t.Folded))] = to;
            longest = Math.Max(longest, from.Length);
        }
    }

    /// <summary>How many written forms it knows.</summary>
    public int Count => marked.Count;

    /// <summary>
    /// Every written form found, longest first at each place, without overlap. A form typed with its marks matches as
    /// written; one typed without matches the folded spelling.
    /// </summary>
    public IReadOnlyList<Expansion> Expand(IReadOnlyList<Token> tokens)
    {
        var found = new List<Expansion>();
        if (longest == 0) return found;
        var words = tokens.Where(t => t.IsWord).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            for (var length = Math.Min(longest, words.Length - i); length > 0; length--)
            {
                var run = words.AsSpan(i, length);
                if (!TryFind(run, out var meaning)) continue;
                found.Add(new Expansion(i, length, meaning));
                i += length - 1;
                break;
            }
        }

        return found;
    }

    /// <summary>The words of a question followed by the words its abbreviations stand for.</summary>
    public IReadOnlyList<string> RoutingWords(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var words = tokens.Select(t => t.Text).ToList();
        foreach (var expansion in Expand(tokens)) words.AddRange(expansion.Words);
        return words;
    }

    /// <summary>What a single folded word stands for; false when the list does not hold it.</summary>
    internal bool TryGetFolded(string word, out string[] meaning) => folded.TryGetValue(word, out meaning!);

    private bool TryFind(ReadOnlySpan<Token> run, out string[] meaning)
    {
        var text = new string[run.Length];
        var plain = true;
        for (var i = 0; i < run.Length; i++)
        {
            text[i] = run[i].Text;
            plain &= run[i].Text == run[i].Folded;
        }

        var key = string.Join(' ', text);
        return marked.TryGetValue(key, out meaning!) || plain && folded.TryGetValue(key, out meaning!);
    }

    private static Token[] Words(string text) => Tokenizer.Tokenize(text).Where(t => t.IsWord).ToArray();
}

/// <summary>A written form found in a text.</summary>
/// <param name="Index">Its first word, counting only words that follow one another.</param>
/// <param name="Length">How many words it takes.</param>
/// <param name="Words">What it stands for, canonical lower case.</param>
public sealed record Expansion(int Index, int Length, IReadOnlyList<string> Words);
