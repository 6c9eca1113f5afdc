using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Content.Talks;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Talking.Several;

/// <summary>
/// Cuts a message where one question may end and the next begin: at marks and at words that join (và, còn). What asks
/// nothing belongs to the question after it, so a story told before a question stays with it.
/// </summary>
internal sealed class QuestionCutter(TalkOpenings book, AskMatcher asks, PhraseBook phrases)
{
    /// <summary>More questions than this in one message are not told apart.</summary>
    public const int MostParts = 3;

    private readonly Phrase[] _joins = phrases.Phrases(book.Joins);
    private readonly Phrase[] _ends = phrases.Phrases(book.AskEnds);
    private readonly Phrase[] _words = phrases.Phrases(book.AskWords);

    /// <summary>The questions in order; one when nothing is to be cut, never more than <see cref="MostParts"/>.
    /// </summary>
    public IReadOnlyList<string> Cut(string text)
    {
        var parts = new List<(int From, int To)>();
        var from = 0;
        foreach (var (end, next) in Places(text))
        {
            if (end <= from || !Asks(text[from..end])) continue;
            parts.Add((from, end));
            from = next;
        }
        if (parts.Count is < 2 or > MostParts) return [text];
        // What is said after the last question (thanks, the rest of the story) stays with it.
        if (from < text.Length) parts[^1] = (parts[^1].From, text.Length);
        return parts.ConvertAll(part => text[part.From..part.To].Trim(' ', ',', ';', '.', '\n'));
    }

    /// <summary>Where a part may end and the next begin, in order.</summary>
    private IEnumerable<(int End, int Next)> Places(string text)
    {
        var tokens = Tokenizer.Tokenize(text).Where(t => t.IsWord).ToList();
        var message = phrases.ReadWritten(text);
        for (var i = 1; i < tokens.Count; i++)
        {
            var end = tokens[i - 1].Start + tokens[i - 1].Length;
            var join = _joins.Where(p => p.IsAt(message, i)).Select(p => p.Length).DefaultIfEmpty().Max();
            if (join > 0 && i + join < tokens.Count) yield return (EndOf(text, end), tokens[i + join].Start);
            else if (tokens[i].AfterBreak) yield return (EndOf(text, end), tokens[i].Start);
        }
        yield return (text.Length, text.Length);
    }

    // A question mark belongs to what it ends.
    private static int EndOf(string text, int end) => end < text.Length && text[end] is '?' or '!' ? end + 1 : end;

    /// <summary>A mark says it; else a word that asks, or typed without marks, where many words read like those, one
    /// beside something that can be asked for.</summary>
    private bool Asks(string clause)
    {
        if (clause.EndsWith('?')) return true;
        var message = phrases.ReadTyped(clause);
        if (message.Length < 2) return false;
        var ends = _ends.Any(p => p.IsAt(message, message.Length - p.Length));
        return VietnameseText.Fold(clause) != VietnameseText.Lower(clause)
            ? ends || AskingWords.AreIn(clause)
            : asks.Find(message) != 0 && (ends || Array.Exists(_words, p => p.IsIn(message)));
    }
}
