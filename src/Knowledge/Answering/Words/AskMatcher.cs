using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>Finds what a question asks for, as a set of bits in the order of content/routes.yml.</summary>
internal sealed class AskMatcher
{
    private readonly (Pattern[] Any, Pattern[] Unless)[] _asks;

    public AskMatcher(RouteBook book, PhraseBook phrases)
    {
        Rules = book.Asks;
        if (Rules.Count > 32) throw new ArgumentException("at most 32 asks fit the set", nameof(book));
        _asks = [.. Rules.Select(rule => (phrases.Compile(rule.Any), phrases.Compile(rule.Unless)))];
        for (var i = 0; i < Rules.Count; i++)
            if (Rules[i].Strict) StrictSet |= 1u << i;
    }

    public IReadOnlyList<AskRule> Rules { get; }

    /// <summary>The asks an article must share to answer.</summary>
    public uint StrictSet { get; }

    /// <summary>Marks the words that only say what is asked for.</summary>
    public void Cover(Message message, bool[] covered)
    {
        foreach (var (any, _) in _asks)
            foreach (var pattern in any)
                if (pattern.Terms.Length == 1) message.Cover(pattern.Terms[0], covered);
    }

    /// <summary>The words of a message that say what it asks for, in its order.</summary>
    public string WordsOf(Message message)
    {
        var covered = new bool[message.Length];
        Cover(message, covered);
        return string.Join(' ', message.Words.Where((_, i) => covered[i]).Select(w => w.Text));
    }

    public uint Find(Message message)
    {
        var found = 0u;
        for (var i = 0; i < _asks.Length; i++)
        {
            var (any, unless) = _asks[i];
            if (Array.Exists(any, p => p.Matches(message)) && !Array.Exists(unless, p => p.Matches(message)))
                found |= 1u << i;
        }
        return found;
    }
}
