using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Content.Talks;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Talking;

internal enum OpeningKind { None, Leaves, TakesBack }

/// <param name="Kind">What the beginning says about the talk.</param>
/// <param name="Rest">The message after it; empty when nothing follows.</param>
internal readonly record struct Opening(OpeningKind Kind, string Rest);

/// <summary>
/// Finds the beginnings of content/routes.yml that speak about the talk. Works on the words as typed (one without
/// marks may stand for any of its letters). Most of them count only before a pause or the end: "no" begins many a
/// question.
/// </summary>
internal sealed class Openings(TalkOpenings book, IReadOnlyList<string> fillers, PhraseBook phrases)
{
    private const int LongestContrast = 6;
    private const int LongestDenied = 8;

    private readonly Phrase[] _leaves = phrases.Phrases(book.Leaves);
    private readonly Phrase[] _takesBack = phrases.Phrases(book.TakesBack);
    private readonly Phrase[] _means = phrases.Phrases(book.Means);
    private readonly Phrase[] _asksAgain = phrases.Phrases(book.AsksAgain);
    private readonly Phrase[] _contrasts = phrases.Phrases(book.Contrasts);
    private readonly Phrase[] _instead = phrases.Phrases(book.Instead);
    private readonly Phrase[] _fillers = phrases.Phrases(fillers);

    /// <param name="text">The message, abbreviations written out.</param>
    /// <param name="inTalk">Something was said before: only then can anything be taken back.</param>
    public Opening Read(string text, bool inTalk)
    {
        var none = new Opening(OpeningKind.None, text);
        var message = phrases.ReadWritten(text);
        if (message.Length == 0) return none;
        var tokens = Tokenizer.Tokenize(text).Where(t => t.IsWord).ToList();

        var start = SkipFillers(message, 0);
        if (LongestAt(_leaves, message, start, end => Pauses(tokens, end)) is > 0 and var left)
            return new Opening(OpeningKind.Leaves, RestOf(text, tokens, start + left));
        if (!inTalk) return none;

        var (at, sure) = Instead(message, start) is > 0 and var other
            ? (other, true)
            : TakeBack(message, tokens, start);
        var end = message.Length - ContrastAtEnd(message, at);
        if (!sure && !(end < message.Length && message.Length <= LongestContrast)) return none;
        return new Opening(OpeningKind.TakesBack, at >= end ? "" : RestOf(text, tokens, at, end));
    }

    /// <summary>Where what is meant begins after "not this but …"; 0 when nothing is put in place of another.</summary>
    private int Instead(Message message, int start)
    {
        if (LongestAt(_takesBack, message, start) is not (> 0 and var back)) return 0;
        for (var at = start + back; at < message.Length && at <= start + LongestDenied; at++)
            if (LongestAt(_instead, message, at) is > 0 and var length) return at + length;
        return 0;
    }

    /// <summary>Where the taking back ends, and whether there was any.</summary>
    private (int At, bool Sure) TakeBack(Message message, List<Token> tokens, int start)
    {
        var (at, sure) = (start, false);
        while (at < message.Length)
        {
            var next = SkipFillers(message, at);
            if (LongestAt(_means, message, next) is > 0 and var means) (at, sure) = (next + means, true);
            else if (LongestAt(_takesBack, message, next, Ends) is > 0 and var back) (at, sure) = (next + back, true);
            else if (sure && LongestAt(_asksAgain, message, next) is > 0 and var again) at = next + again;
            else break;
        }
        return (sure ? at : 0, sure);

        bool Ends(int end) => Pauses(tokens, end) || LongestAt(_means, message, end) > 0;
    }

    private int ContrastAtEnd(Message message, int from)
    {
        foreach (var phrase in _contrasts.OrderByDescending(p => p.Length))
            if (message.Length - phrase.Length > from && phrase.IsAt(message, message.Length - phrase.Length))
                return phrase.Length;
        return 0;
    }

    private int SkipFillers(Message message, int at)
    {
        var most = at;
        while (LongestAt(_fillers, message, most) is > 0 and var length
            && LongestAt(_takesBack, message, most) == 0 && LongestAt(_means, message, most) == 0
            && LongestAt(_leaves, message, most) == 0 && LongestAt(_asksAgain, message, most) == 0)
            most += length;
        return most < message.Length ? most : at;
    }

    private static int LongestAt(Phrase[] all, Message message, int at, Func<int, bool>? ends = null)
    {
        var longest = 0;
        foreach (var phrase in all)
            if (phrase.Length > longest && phrase.IsAt(message, at) && ends?.Invoke(at + phrase.Length) != false)
                longest = phrase.Length;
        return longest;
    }

    private static bool Pauses(List<Token> tokens, int at) => at >= tokens.Count || tokens[at].AfterBreak;

    private static string RestOf(string text, List<Token> tokens, int from, int? to = null)
    {
        if (from >= tokens.Count) return "";
        var end = to is { } last && last < tokens.Count ? tokens[last].Start : text.Length;
        return text[tokens[from].Start..end].Trim();
    }
}
