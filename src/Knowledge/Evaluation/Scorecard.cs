using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Evaluation.Golden;
using BachDang.Outreach.Knowledge.Evaluation.Printing;

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>What the golden questions say about the answers.</summary>
public sealed class Scorecard
{
    internal Scorecard(GoldenFolder golden, Ledger ledger, ContentSet content, DateOnly day, Latency latency)
    {
        (Golden, Ledger, Content, Day, Latency) = (golden, ledger, content, day, latency);
        Floors = golden.Floors.Compare(ledger.Tallies.SelectMany(tally => tally.Figures()).ToDictionary());
        Worst = [.. ledger.Misses.OrderBy(miss => miss.Kind).ThenByDescending(miss => Math.Round(miss.Sure, 2))
            .ThenBy(miss => miss.Where, StringComparer.Ordinal).ThenBy(miss => miss.Text, StringComparer.Ordinal)];
    }

    /// <summary>For information; not part of <see cref="Page"/>.</summary>
    public Latency Latency { get; }

    /// <summary>The figures as a table for the console, one line per component, set and variant.</summary>
    public IReadOnlyList<string> Lines => ScorecardTable.Lines(Ledger);

    /// <summary>Every question that did not go as it should, the worst first.</summary>
    public IReadOnlyList<string> Misses => [.. Worst.Select(ScorecardTable.Line)];

    /// <summary>Floors that do not hold; empty when all do.</summary>
    public IReadOnlyList<string> Broken => [.. Floors.Where(floor => !floor.Holds).Select(floor => floor.ToString())];

    /// <summary>docs/scorecard.md. Two runs over the same content and code differ in the date only.</summary>
    public string Page => ScorecardPage.Of(this);

    internal GoldenFolder Golden { get; }
    internal Ledger Ledger { get; }
    internal ContentSet Content { get; }
    internal DateOnly Day { get; }
    internal IReadOnlyList<FloorState> Floors { get; }
    internal IReadOnlyList<Miss> Worst { get; }
}
