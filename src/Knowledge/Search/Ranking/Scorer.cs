using BachDang.Outreach.Knowledge.Search.Terms;

namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>Adds up what each term contributes to each passage and takes the best.</summary>
internal sealed class Scorer(IndexParts parts)
{
    private readonly float[] scores = new float[parts.Ids.Length];
    private readonly TopHits top = new();

    /// <summary>The weight a term's contribution is multiplied by.</summary>
    public float WeightOf(QueryTerm term) => term.Share * term.Kind switch
    {
        TermKind.Syllable => 1,
        TermKind.Marked => parts.Settings.MarkedWeight,
        TermKind.Pair => parts.Settings.PairWeight,
        TermKind.Code => parts.Settings.CodeWeight,
        TermKind.Compound => 1,
    };

    public Postings PostingsOf(TermKind kind) => kind switch
    {
        TermKind.Syllable => parts.FoldedPostings,
        TermKind.Marked => parts.MarkedPostings,
        TermKind.Pair => parts.PairPostings,
        TermKind.Code or TermKind.Compound => parts.CodePostings,
    };

    /// <summary>Fills <paramref name="best"/> with the highest scores, best first; ties by ordinal.</summary>
    public void Rank(List<QueryTerm> terms, int take, List<(float Score, int Ordinal)> best)
    {
        foreach (var term in terms)
        {
            var weight = WeightOf(term);
            if (weight > 0) PostingsOf(term.Kind).AddTo(scores, term.Id, weight);
        }

        top.Clear(Math.Min(take, scores.Length));
        var least = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= least) continue;
            top.Add(scores[i], i);
            least = top.Least;
        }

        top.Take(best);
        Array.Clear(scores);
    }
}
