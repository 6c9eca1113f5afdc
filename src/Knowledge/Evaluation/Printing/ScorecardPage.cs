using System.Globalization;
using System.Text;
using BachDang.Outreach.Knowledge.Evaluation.Golden;

namespace BachDang.Outreach.Knowledge.Evaluation.Printing;

/// <summary>The scorecard as docs/scorecard.md: figures per component, routes, floors, the worst misses.</summary>
internal static class ScorecardPage
{
    private const int MostMissesPerKind = 12;

    public static string Of(Scorecard card)
    {
        var page = new StringBuilder();
        Head(page, card);
        page.Append("\n## Figures over all sets\n");
        foreach (var component in card.Ledger.Tallies.Where(IsSum).GroupBy(tally => tally.Component))
            Table(page, component.Key, [.. component], withSet: component.Any(t => t.Set != Ledger.AllSets));
        Routes(page, card.Ledger);
        page.Append("\n## Figures by set\n");
        foreach (var component in card.Ledger.Tallies.Where(tally => !IsSum(tally)).GroupBy(tally => tally.Component))
            Table(page, component.Key, [.. component], withSet: true);
        FloorTable(page, card.Floors);
        Misses(page, card.Worst);
        return page.ToString();
    }

    private static bool IsSum(Tally tally) =>
        tally.Set is Ledger.AllSets or Parts.Refusal.OffTopic or Parts.Refusal.NearMiss;

    private static void Head(StringBuilder page, Scorecard card)
    {
        var held = card.Floors.Count(floor => floor.Holds);
        page.Append(CultureInfo.InvariantCulture, $"""
            # Scorecard

            Written by `evaluate --out docs/scorecard.md`; how to renew and read it stands in
            [CONTRIBUTING.md](../CONTRIBUTING.md). Shares are of the questions asked in that row.

            | | |
            |---|---|
            | Date | {card.Day:yyyy-MM-dd} |
            | Content version | {card.Content.Version} |
            | Articles | {card.Content.Articles.Count} |
            | Golden version | {card.Golden.Version} |
            | Floors | {held} of {card.Floors.Count} hold |

            | kind | sets | questions |
            |---|---|---|

            """);
        foreach (var kind in card.Golden.Sets.GroupBy(set => set.IsNearMiss ? "near-miss" : NameOf(set.Kind)))
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {kind.Key} | {kind.Count()} | {kind.Sum(set => set.Questions.Count)} |\n");
    }

    private static string NameOf(GoldenKind kind) => kind.ToString().ToLowerInvariant();

    private static void Table(StringBuilder page, string component, List<Tally> rows, bool withSet)
    {
        var measures = rows.SelectMany(row => row.Measures).Distinct().ToList();
        page.Append(CultureInfo.InvariantCulture, $"\n### {component}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| {(withSet ? "set | " : "")}variant | asked |");
        foreach (var measure in measures) page.Append(CultureInfo.InvariantCulture, $" {measure} |");
        page.Append(withSet ? "\n|---|---|---:|" : "\n|---|---:|");
        page.Insert(page.Length, "---:|", measures.Count).Append('\n');
        foreach (var row in rows.Where(row => row.Asked > 0))
        {
            page.Append(
                CultureInfo.InvariantCulture, $"| {(withSet ? $"{row.Set} | " : "")}{row.Variant} | {row.Asked} |");
            foreach (var measure in measures)
                page.Append(CultureInfo.InvariantCulture, $" {Printed.Figure(row, measure)} |");
            page.Append('\n');
        }
    }

    private static void Routes(StringBuilder page, Ledger ledger)
    {
        page.Append("\n### Routes taken\n\n| expected | asked | right | taken for |\n|---|---:|---:|---|\n");
        foreach (var row in ledger.Routes.GroupBy(cell => cell.Key.Expected))
        {
            var right = row.Where(cell => cell.Key.Taken == row.Key).Sum(cell => cell.Value);
            var others = row.Where(cell => cell.Key.Taken != row.Key).Select(cell => $"{cell.Key.Taken} {cell.Value}");
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Key} | {row.Sum(cell => cell.Value)} | {right} | {string.Join(", ", others)} |\n");
        }
    }

    private static void FloorTable(StringBuilder page, IReadOnlyList<FloorState> floors)
    {
        page.Append("\n## Floors\n\n| figure | held | measured | holds |\n|---|---:|---:|---|\n");
        foreach (var floor in floors)
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {floor.Key} | {(floor.IsFloor ? "≥" : "≤")} {floor.Bound:0.####} | {floor.Measured:0.####} | ")
                .Append(floor.Holds ? "yes" : "NO").Append(" |\n");
    }

    private static void Misses(StringBuilder page, IReadOnlyList<Miss> worst)
    {
        page.Append("\n## Worst misses\n\nThe surest first, at most ")
            .Append(CultureInfo.InvariantCulture, $"{MostMissesPerKind} of a kind. A line missed in several ")
            .Append("spellings or variants stands once, with their number.\n");
        foreach (var kind in worst.GroupBy(miss => miss.Kind))
        {
            var lines = kind.GroupBy(miss => miss.Line).ToList();
            page.Append(CultureInfo.InvariantCulture, $"\n### {kind.Key} ({lines.Count})\n\n");
            page.Append("| where | ways | message | expected | got |\n|---|---:|---|---|---|\n");
            foreach (var line in lines.Take(MostMissesPerKind))
            {
                var miss = line.First();
                page.Append(CultureInfo.InvariantCulture, $"| {miss.Where} | {line.Count()} | ")
                    .AppendJoin(" | ", Printed.Cell(miss.Text), Printed.Cell(miss.Expected), Printed.Cell(miss.Got))
                    .Append(" |\n");
            }
        }
    }
}
