using BachDang.Outreach.Knowledge.Search.Terms;

namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>How much of the question a passage holds, and how alike its nearest phrasing is.</summary>
internal sealed class FeatureMeter(IndexParts parts)
{
    // Two syllables in the right order say more than either, but less than both again.
    private const float PairShare = 0.5f;

    private readonly HashSet<int> syllables = [];
    private readonly HashSet<int> pairs = [];
    private QueryTerms terms = new();
    private float total;

    public void Begin(QueryTerms question)
    {
        terms = question;
        syllables.Clear();
        pairs.Clear();
        var unknown = Postings.MaxIdf(parts.Ids.Length);
        total = unknown * (question.UnknownSyllables + PairShare * question.UnknownPairs);
        foreach (var term in question.All)
        {
            if (term.Kind == TermKind.Syllable) syllables.Add(term.Id);
            else if (term.Kind == TermKind.Pair) pairs.Add(term.Id);
            total += WeightOf(term);
        }
    }

    public float Coverage(int passage)
    {
        if (total <= 0) return 0;
        var held = 0f;
        foreach (var term in terms.All)
            if (term.Kind == TermKind.Syllable && parts.FoldedPostings.Holds(term.Id, passage)
                || term.Kind == TermKind.Pair && parts.PairPostings.Holds(term.Id, passage))
                held += WeightOf(term);
        return Math.Min(1, held / total);
    }

    /// <summary>Twice the weight in common over both weights, for the best phrasing.</summary>
    public float Similarity(int passage)
    {
        var best = 0f;
        var (first, end) = parts.Phrasings.Of(passage);
        for (var phrasing = first; phrasing < end; phrasing++)
        {
            var (common, own) = (0f, 0f);
            var words = parts.Phrasings.Words(phrasing);
            var pairStarts = parts.Phrasings.Pairs(phrasing);
            for (var i = 0; i < words.Length; i++)
            {
                if (words[..i].Contains(words[i])) continue;
                var weight = parts.FoldedPostings.IdfOf(words[i]);
                own += weight;
                if (syllables.Contains(words[i])) common += weight;
            }

            for (var i = 0; i + 1 < pairStarts.Length; i++)
            {
                if (pairStarts[..i].Contains(pairStarts[i])) continue;
                var weight = PairShare * parts.PairPostings.IdfOf(pairStarts[i]);
                own += weight;
                if (pairs.Contains(pairStarts[i])) common += weight;
            }

            if (own > 0) best = Math.Max(best, 2 * common / (own + total));
        }

        return Math.Min(1, best);
    }

    public bool HoldsCode(int passage)
    {
        foreach (var term in terms.All)
            if (term.Kind == TermKind.Code && parts.CodePostings.Holds(term.Id, passage))
                return true;
        return false;
    }

    private float WeightOf(QueryTerm term) => term.Kind switch
    {
        TermKind.Syllable => term.Share * parts.FoldedPostings.IdfOf(term.Id),
        TermKind.Pair => term.Share * PairShare * parts.PairPostings.IdfOf(term.Id),
        _ => 0,
    };
}
