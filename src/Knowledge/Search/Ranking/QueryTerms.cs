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

/// <summary>A word of the question as it is looked up; the share is below 1 where the reading is in doubt.</summary>
internal readonly record struct QueryTerm(TermKind Kind, int Id, float Share);

/// <summary>What is looked up for a question as read: syllables, spellings, pairs and codes, each once.</summary>
internal sealed class QueryTerms
{
    public List<QueryTerm> All { get; } = [];

    /// <summary>Syllables and pairs the content does not hold at all.</summary>
    public int UnknownSyllables { get; private set; }

    public int UnknownPairs { get; private set; }

    public void Fill(IndexParts parts, QuestionReader reader, List<Piece> pieces)
    {
        All.Clear();
        (UnknownSyllables, UnknownPairs) = (0, 0);
        var (ways, firsts) = (reader.Alternatives, reader.FirstAlternatives);
        for (var i = 0; i + 1 < firsts.Count; i++)
        {
            if (ways[firsts[i]].FoldedId < 0) UnknownSyllables++;
            var factor = Asks(parts, reader, i) ? parts.Settings.AskingWeight : 1;
            for (var w = firsts[i]; w < firsts[i + 1]; w++)
            {
                var way = ways[w];
                if (way.FoldedId >= 0) Add(TermKind.Syllable, way.FoldedId, factor * way.Share);
                if (way.Id >= 0) Add(TermKind.Marked, way.Id, factor * way.Share);
            }

            if (i > 0) AddPairs(parts, ways, firsts[i - 1], firsts[i], firsts[i + 1]);
        }

        foreach (var piece in pieces)
            if (piece.Kind is TokenKind.Code or TokenKind.Compound && parts.Codes.TryGetValue(piece.Text!, out var id))
                Add(piece.Kind == TokenKind.Code ? TermKind.Code : TermKind.Compound, id, 1);
    }

    private static bool Asks(IndexParts parts, QuestionReader reader, int at)
    {
        var next = at + 2 < reader.FirstAlternatives.Count ? TextOf(parts, reader, at + 1) : "";
        return AskingWords.Asks(TextOf(parts, reader, at), next);
    }

    private static string TextOf(IndexParts parts, QuestionReader reader, int at)
    {
        var way = reader.Alternatives[reader.FirstAlternatives[at]];
        return way.Id < 0 ? "" : parts.Syllables.Text(way.Id);
    }

    private void AddPairs(IndexParts parts, List<Alternative> ways, int before, int start, int end)
    {
        var found = false;
        for (var left = before; left < start; left++)
        {
            for (var right = start; right < end; right++)
            {
                if (ways[left].FoldedId < 0 || ways[right].FoldedId < 0) continue;
                var pair = parts.Pairs.Find(ways[left].FoldedId, ways[right].FoldedId);
                if (pair < 0) continue;
                found = true;
                Add(TermKind.Pair, pair, ways[left].Share * ways[right].Share);
            }
        }

        if (!found) UnknownPairs++;
    }

    // The same word twice in a question counts once; the same word in two readings of one place adds up to at most 1.
    private void Add(TermKind kind, int id, float share)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Kind != kind || All[i].Id != id) continue;
            All[i] = All[i] with { Share = Math.Min(1, All[i].Share + share) };
            return;
        }

        All.Add(new QueryTerm(kind, id, share));
    }
}
