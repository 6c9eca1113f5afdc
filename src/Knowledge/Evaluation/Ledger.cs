using BachDang.Outreach.Knowledge.Evaluation.Golden;

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>Where the parts of the judge write what they see.</summary>
internal sealed class Ledger
{
    /// <summary>The name of the sum over all sets.</summary>
    public const string AllSets = "all";

    private readonly Dictionary<(string, string, string), Tally> _tallies = [];

    public List<Tally> Tallies { get; } = [];
    public List<Miss> Misses { get; } = [];
    public SortedDictionary<(string Expected, string Taken), int> Routes { get; } = [];

    /// <summary>Counts a question in its set and in the sum over all sets.</summary>
    public void Add(
        string component, GoldenQuestion golden, params ReadOnlySpan<(string Measure, bool Holds)> measures)
    {
        Span<(string, double)> values = new (string, double)[measures.Length];
        for (var i = 0; i < measures.Length; i++) values[i] = (measures[i].Measure, measures[i].Holds ? 1 : 0);
        Add(component, golden, values);
    }

    public void Add(
        string component, GoldenQuestion golden, params ReadOnlySpan<(string Measure, double Value)> measures)
    {
        Tally(component, golden.Set.Name, golden.Variant).Add(measures);
        Tally(component, AllSets, golden.Variant).Add(measures);
    }

    public Tally Tally(string component, string set, string variant)
    {
        if (_tallies.TryGetValue((component, set, variant), out var tally)) return tally;
        tally = new Tally(component, set, variant);
        _tallies.Add((component, set, variant), tally);
        Tallies.Add(tally);
        return tally;
    }

    public void Note(MissKind kind, Asked asked, string? got = null) => Misses.Add(new Miss(
        kind, $"{asked.Golden.Set.Name} {asked.Golden.Variant}", asked.Golden.Text, asked.Golden.Expected,
        got ?? asked.Outcome, asked.Golden.Line, asked.Answer.Score));
}
