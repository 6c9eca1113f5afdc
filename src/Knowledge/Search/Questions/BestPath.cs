namespace BachDang.Outreach.Knowledge.Search.Questions;

/// <summary>Viterbi: the reading of the whole question that needs the least to be assumed.</summary>
internal sealed class BestPath(LanguageModel model, float unknownLog)
{
    private readonly List<Candidate> candidates = [];
    private readonly List<int> starts = [];
    private readonly List<float> costs = [];
    private readonly List<int> previous = [];

    public void Clear()
    {
        candidates.Clear();
        starts.Clear();
        costs.Clear();
        previous.Clear();
    }

    /// <summary>Adds the next syllable's candidates, at least one.</summary>
    public void Add(List<Candidate> ways)
    {
        var before = starts.Count == 0 ? 0 : starts[^1];
        var now = candidates.Count;
        starts.Add(now);
        foreach (var way in ways)
        {
            var cost = float.MaxValue;
            var from = -1;
            for (var p = before; p < now; p++)
            {
                var step = costs[p] - Log(candidates[p].Id, way.Id);
                if (step < cost) (cost, from) = (step, p);
            }

            if (from < 0) cost = -Log(-1, way.Id);
            candidates.Add(way);
            costs.Add(cost + way.Cost);
            previous.Add(from);
        }
    }

    /// <summary>The best candidate of each syllable, in order.</summary>
    public void Take(Span<Candidate> into)
    {
        if (starts.Count == 0) return;
        var best = starts[^1];
        for (var i = best + 1; i < candidates.Count; i++)
            if (costs[i] < costs[best])
                best = i;
        for (var at = into.Length - 1; at >= 0; at--)
        {
            into[at] = candidates[best];
            best = previous[best];
        }
    }

    private float Log(int before, int id) =>
        id < 0 ? unknownLog : before < 0 ? model.Alone(id) : model.After(before, id);
}
