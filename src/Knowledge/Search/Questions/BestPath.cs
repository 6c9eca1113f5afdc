namespace BachDang.Outreach.Knowledge.Search.Questions;

/// <summary>
/// Viterbi in both directions: the reading of the whole question that needs the least to be assumed, and how much worse
/// the question would read with each other candidate in its place.
/// </summary>
internal sealed class BestPath(LanguageModel model, float unknownLog)
{
    private readonly List<Candidate> candidates = [];
    private readonly List<int> starts = [];
    private readonly List<float> costs = [];
    private readonly List<float> steps = [];
    private readonly List<int> firstSteps = [];
    private float[] rest = new float[64];

    public void Clear()
    {
        candidates.Clear();
        starts.Clear();
        costs.Clear();
        steps.Clear();
        firstSteps.Clear();
    }

    /// <summary>Adds the next syllable's candidates, at least one.</summary>
    public void Add(List<Candidate> ways)
    {
        var before = starts.Count == 0 ? 0 : starts[^1];
        var now = candidates.Count;
        starts.Add(now);
        foreach (var way in ways)
        {
            firstSteps.Add(steps.Count);
            var cost = now == 0 ? way.Cost - Log(-1, way.Id) : float.MaxValue;
            for (var p = before; p < now; p++)
            {
                var step = way.Cost - Log(candidates[p].Id, way.Id);
                steps.Add(step);
                cost = Math.Min(cost, costs[p] + step);
            }

            candidates.Add(way);
            costs.Add(cost);
        }
    }

    /// <summary>
    /// For each syllable its candidates with their share of belief, the best first; shares below
    /// <paramref name="least"/> are left out.
    /// </summary>
    public void Take(float least, float sharpness, List<Alternative> into, List<int> firsts)
    {
        into.Clear();
        firsts.Clear();
        FillRest();
        for (var at = 0; at < starts.Count; at++)
        {
            var (start, end) = (starts[at], at + 1 < starts.Count ? starts[at + 1] : candidates.Count);
            firsts.Add(into.Count);
            TakeOne(start, end, least, sharpness, into);
        }

        firsts.Add(into.Count);
    }

    private void TakeOne(int start, int end, float least, float sharpness, List<Alternative> into)
    {
        var best = start;
        for (var c = start + 1; c < end; c++)
            if (costs[c] + rest[c] < costs[best] + rest[best])
                best = c;
        if (end - start == 1)
        {
            into.Add(new Alternative(candidates[best].Id, candidates[best].FoldedId, 1));
            return;
        }

        var sum = 0f;
        for (var c = start; c < end; c++) sum += Share(c, best, sharpness);
        var kept = 0f;
        for (var c = start; c < end; c++)
            if (c == best || Share(c, best, sharpness) >= least * sum)
                kept += Share(c, best, sharpness);
        into.Add(new Alternative(candidates[best].Id, candidates[best].FoldedId, 1 / kept));
        for (var c = start; c < end; c++)
            if (c != best && Share(c, best, sharpness) >= least * sum)
                into.Add(new Alternative(
                    candidates[c].Id, candidates[c].FoldedId, Share(c, best, sharpness) / kept));
    }

    private float Share(int candidate, int best, float sharpness) =>
        MathF.Exp(sharpness * (costs[best] + rest[best] - costs[candidate] - rest[candidate]));

    // The cost of the best way from each candidate to the end.
    private void FillRest()
    {
        if (rest.Length < candidates.Count) rest = new float[candidates.Count * 2];
        var end = candidates.Count;
        for (var at = starts.Count - 1; at >= 0; at--)
        {
            var nextEnd = at + 2 < starts.Count ? starts[at + 2] : candidates.Count;
            for (var c = starts[at]; c < end; c++)
            {
                rest[c] = at == starts.Count - 1 ? 0 : float.MaxValue;
                for (var n = end; at + 1 < starts.Count && n < nextEnd; n++)
                    rest[c] = Math.Min(rest[c], rest[n] + steps[firstSteps[n] + c - starts[at]]);
            }

            end = starts[at];
        }
    }

    private float Log(int before, int id) =>
        id < 0 ? unknownLog : before < 0 ? model.Alone(id) : model.After(before, id);
}
