using BachDang.Outreach.Knowledge.Search.Questions;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Search.Ranking;

internal enum TermKind
{
    Syllable,
    Marked,
    Pair,
    Code,
    Compound,
}

/// <summary>A word of the question as it is looked up.</summary>
internal readonly record struct QueryTerm(TermKind Kind, int Id);

/// <summary>What is looked up for a question as read: syllables, spellings, pairs and codes, each once.</summary>
internal sealed class QueryTerms
{
    public List<QueryTerm> All { get; } = [];

    /// <summary>Syllables and pairs the content does not hold at all.</summary>
    public int UnknownSyllables { get; private set; }

    public int UnknownPairs { get; private set; }

    public void Fill(IndexParts parts, List<ReadWord> words, List<Piece> pieces)
    {
        All.Clear();
        (UnknownSyllables, UnknownPairs) = (0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].FoldedId < 0) UnknownSyllables++;
            else Add(TermKind.Syllable, words[i].FoldedId);
            if (words[i].Id >= 0) Add(TermKind.Marked, words[i].Id);
            if (i == 0) continue;
            var pair = words[i].FoldedId < 0 || words[i - 1].FoldedId < 0
                ? -1
                : parts.Pairs.Find(words[i - 1].FoldedId, words[i].FoldedId);
            if (pair < 0) UnknownPairs++;
            else Add(TermKind.Pair, pair);
        }

        foreach (var piece in pieces)
            if (piece.Kind is TokenKind.Code or TokenKind.Compound && parts.Codes.TryGetValue(piece.Text!, out var id))
                Add(piece.Kind == TokenKind.Code ? TermKind.Code : TermKind.Compound, id);
    }

    private void Add(TermKind kind, int id)
    {
        var term = new QueryTerm(kind, id);
        if (!All.Contains(term)) All.Add(term);
    }
}
