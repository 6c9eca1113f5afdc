using System.Runtime.InteropServices;
using BachDang.Outreach.Knowledge.Search.Terms;

namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>How much of the question a passage holds, and how alike its nearest phrasings are.</summary>
internal sealed class FeatureMeter(IndexParts parts)
{
    // Two syllables in the right order say more than either, but less than both again.
    private const float PairShare = 0.5f;

    // What each syllable and pair of the question weighs.
    private readonly Dictionary<int, float> syllables = [];
    private readonly Dictionary<int, float> pairs = [];
    private readonly HashSet<int> seenSyllables = [];
    private readonly HashSet<int> seenPairs = [];
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
            var weight = WeightOf(term);
            total += weight;
            if (term.Kind == TermKind.Syllable) Add(syllables, term.Id, weight);
            else if (term.Kind == TermKind.Pair) Add(pairs, term.Id, weight);
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

    /// <summary>
    /// For the two best phrasings twice the weight in common over both weights; and the share of the question that
    /// stands in all phrasings taken together.
    /// </summary>
    public (float Best, float Second, float Together) Likeness(int passage)
    {
        var (best, second, held) = (0f, 0f, 0f);
        seenSyllables.Clear();
        seenPairs.Clear();
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
                if (!syllables.TryGetValue(words[i], out var asked)) continue;
                common += weight;
                if (seenSyllables.Add(words[i])) held += asked;
            }

            for (var i = 0; i + 1 < pairStarts.Length; i++)
            {
                if (pairStarts[..i].Contains(pairStarts[i])) continue;
                var weight = PairShare * parts.PairPostings.IdfOf(pairStarts[i]);
                own += weight;
                if (!pairs.TryGetValue(pairStarts[i], out var asked)) continue;
                common += weight;
                if (seenPairs.Add(pairStarts[i])) held += asked;
            }

            if (own <= 0) continue;
            var alike = 2 * common / (own + total);
            if (alike > best) (best, second) = (alike, best);
            else if (alike > second) second = alike;
        }

        return (Math.Min(1, best), Math.Min(1, second), total > 0 ? Math.Min(1, held / total) : 0);
    }

    public bool HoldsCode(int passage)
    {
        foreach (var term in terms.All)
            if (term.Kind == TermKind.Code && parts.CodePostings.Holds(term.Id, passage))
                return true;
        return false;
    }

    private static void Add(Dictionary<int, float> weights, int id, float weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(weights, id, out _) += weight;

    private float WeightOf(QueryTerm term) => term.Kind switch
    {
        TermKind.Syllable => term.Share * parts.FoldedPostings.IdfOf(term.Id),
        TermKind.Pair => term.Share * PairShare * parts.PairPostings.IdfOf(term.Id),
        _ => 0,
    };
}
