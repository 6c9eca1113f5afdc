using System.Text;
using BachDang.Outreach.Knowledge.Answering.Wording.Sentences;

namespace BachDang.Outreach.Knowledge.Answering.Wording;

/// <summary>
/// The answer's words as a language model arranges them, entry by entry. What an entry rests on must be pieces of the
/// article; its own wording is taken only where <see cref="SentenceCheck"/> accepts it, else the pieces' own words.
/// </summary>
internal sealed class Arrangement(IReadOnlyList<Piece> pieces, SentenceCheck check, LinkTokens links)
{
    private const int MostSources = 4;
    private readonly StringBuilder _words = new();
    private readonly List<Piece> _used = [];
    private int _count;

    /// <summary>How many words the short answer of an article may have; this one no more.</summary>
    public const int MostWords = 120;

    public string Words => _words.ToString();

    /// <summary>What of the article's own short answer was not used, in its order.</summary>
    public IEnumerable<Piece> LeftOut => pieces.Where(piece => piece.InLead && !_used.Contains(piece));

    /// <summary>The lists used, laid out as an article's folded half lays out a section.</summary>
    public IEnumerable<string> Sections => _used.Where(piece => piece is { IsList: true, InLead: false })
        .Select(piece => piece.Text.Replace(":\n", "\n", StringComparison.Ordinal));

    /// <summary>Nothing was reworded, moved or left out, so it is the article's own short answer.</summary>
    public bool IsOwnLead => !_reworded && _used.SequenceEqual(pieces.Where(piece => piece.InLead));

    private bool _reworded;

    /// <returns>How the entry was taken; see <see cref="ModelCounts"/>.</returns>
    public string Add(WrittenSentence written)
    {
        if (written.From.Count is 0 or > MostSources || written.From.Any(n => n < 1 || n > pieces.Count))
            return ModelCounts.UnknownSource;
        var named = written.From.Distinct().Select(number => pieces[number - 1]).ToList();
        var sources = named.Where(piece => !_used.Contains(piece)).ToList();
        if (sources.Count == 0) return ModelCounts.Repeated;
        var own = string.Join('\n', sources.Select(piece => piece.Text));
        var count = CountWords(own);
        if (_count > 0 && _count + count > MostWords) return ModelCounts.TooLong;

        var asks = written.Text.Trim().Length > 0;
        var reworded = asks && sources.Count == named.Count && links.PutBack(written.Text) is { } text
            ? check.Accept(text, sources)
            : null;
        _used.AddRange(sources);
        _count += count;
        if (reworded is not null && sources.Exists(piece => piece.Text == reworded)) reworded = null;
        _reworded |= reworded is not null;
        if (reworded is not null) Append(reworded, isList: false);
        else foreach (var piece in sources) Append(piece.Text, piece.IsList);
        return reworded is not null ? ModelCounts.Reworded : asks ? ModelCounts.Replaced : ModelCounts.Quoted;
    }

    private void Append(string text, bool isList)
    {
        if (_words.Length > 0) _words.Append(isList || _endsWithList ? '\n' : ' ');
        _words.Append(text);
        _endsWithList = isList;
    }

    private bool _endsWithList;

    private static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
