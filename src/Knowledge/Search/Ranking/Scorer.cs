using BachDang.Outreach.Knowledge.Search.Terms;

namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>Adds up what each term contributes to each passage and takes the best.</summary>
internal sealed class Scorer(IndexParts parts)
{
    private readonly float[] scores = new float[parts.Ids.Length];

    /// <summary>The weight a term's contribution is multiplied by.</summary>
    public float WeightOf(TermKind kind) => kind switch
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
        best.Clear();
        foreach (var term in terms)
        {
            var weight = WeightOf(term.Kind);
            if (weight > 0) PostingsOf(term.Kind).AddTo(scores, term.Id, weight);
        }

        var least = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= least) continue;
            Keep(best, take, scores[i], i);
            if (best.Count == take) least = best[^1].Score;
        }

        Array.Clear(scores);
    }

    private static void Keep(List<(float Score, int Ordinal)> best, int take, float score, int ordinal)
    {
        if (best.Count == take) best.RemoveAt(take - 1);
        var place = best.Count;
        while (place > 0 && best[place - 1].Score < score) place--;
        best.Insert(place, (score, ordinal));
    }
}
