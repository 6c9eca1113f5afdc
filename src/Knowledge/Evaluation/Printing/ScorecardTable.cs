using System.Globalization;

namespace BachDang.Outreach.Knowledge.Evaluation.Printing;

/// <summary>The scorecard for a console.</summary>
internal static class ScorecardTable
{
    public static IReadOnlyList<string> Lines(Ledger ledger)
    {
        var lines = new List<string>();
        foreach (var component in ledger.Tallies.GroupBy(tally => tally.Component))
        {
            lines.Add(component.Key);
            lines.AddRange(component.Where(tally => tally.Asked > 0)
                .OrderBy(tally => tally.Set == Ledger.AllSets ? 0 : 1).Select(Line));
        }
        return lines;
    }

    public static string Line(Miss miss) =>
        $"{miss.Kind} [{miss.Where}] {Printed.Text(miss.Text)} | expected {miss.Expected} | {miss.Got}";

    private static string Line(Tally tally)
    {
        var figures = tally.Measures.Select(measure => $"{measure} {Printed.Figure(tally, measure)}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {tally.Set,-22} {tally.Variant,-15} {tally.Asked,5}  {string.Join("  ", figures)}");
    }
}
