using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Prompts;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Wording.Sentences;

/// <summary>
/// Cuts an article into pieces that say the same wherever they stand. A sentence that leans on the one before it (but,
/// except, this, half of it) stays joined to it, a list stays whole, and what opens a section and would not be
/// understood without its heading carries the heading.
/// </summary>
internal sealed class PieceCutter(Rewording rules)
{
    private const int ShortSentence = 5;
    private readonly string[][] _openers = [.. rules.Openers.Select(Words)];
    private readonly string[][] _pointers = [.. rules.Pointers.Select(Words)];

    public IReadOnlyList<Piece> Cut(Article article)
    {
        var pieces = new List<Piece>();
        Add(pieces, article.Lead, null, inLead: true);
        foreach (var section in article.Sections) Add(pieces, section.Text, section.Heading, inLead: false);
        return pieces;
    }

    private void Add(List<Piece> pieces, string text, string? heading, bool inLead)
    {
        var first = pieces.Count;
        var list = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (SentenceCutter.IsListLine(line))
            {
                list.Add(line);
                continue;
            }
            Close();
            foreach (var sentence in SentenceCutter.Cut(line)) AddSentence(sentence);
        }
        Close();

        void AddSentence(string sentence)
        {
            var leans = Leans(sentence);
            // "Có." says nothing without what it is said of.
            if (pieces.Count > first && (leans || IsShort(pieces[^1]))) Join(pieces, " " + sentence, isList: false);
            else if (leans && heading is not null) Push($"{heading}: {sentence}", isList: false);
            else Push(sentence, isList: false);
        }

        void Close()
        {
            if (list.Count == 0) return;
            var lines = "\n" + string.Join('\n', list);
            if (pieces.Count > first && pieces[^1].Text.EndsWith(':')) Join(pieces, lines, isList: true);
            else Push($"{heading}:{lines}".TrimStart(':', '\n'), isList: true);
            list.Clear();
        }

        void Push(string words, bool isList) => pieces.Add(new Piece(pieces.Count + 1, words, isList, inLead));
    }

    private static void Join(List<Piece> pieces, string more, bool isList)
    {
        var last = pieces[^1];
        pieces[^1] = last with
        {
            Text = last.IsList && !isList ? last.Text + "\n" + more.TrimStart() : last.Text + more,
            IsList = last.IsList || isList,
        };
    }

    private static bool IsShort(Piece piece) => !piece.IsList && Words(piece.Text).Length <= ShortSentence;

    private bool Leans(string sentence)
    {
        var words = Words(sentence);
        return words.Length <= ShortSentence
            || Array.Exists(_openers, opener => IsAt(words, opener, 0))
            || Array.Exists(_pointers, pointer => IsIn(words, pointer));
    }

    private static bool IsIn(string[] words, string[] phrase)
    {
        for (var at = 0; at + phrase.Length <= words.Length; at++)
            if (IsAt(words, phrase, at)) return true;
        return false;
    }

    private static bool IsAt(string[] words, string[] phrase, int at) =>
        at + phrase.Length <= words.Length && words.AsSpan(at, phrase.Length).SequenceEqual(phrase);

    private static string[] Words(string text) =>
        [.. Tokenizer.Tokenize(text).Where(token => token.IsWord).Select(token => token.Text)];
}
