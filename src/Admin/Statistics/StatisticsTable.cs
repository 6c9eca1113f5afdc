using BachDang.Outreach.Ward.Figures;

namespace BachDang.Outreach.Admin.Statistics;

/// <summary>One table of the page, small numbers hidden.</summary>
/// <param name="Id">For the page, ASCII.</param>
/// <param name="Title">What is counted.</param>
/// <param name="Rows">Names with counts as they may be shown.</param>
/// <param name="Total">Null when it has to be hidden.</param>
/// <param name="IsLine">Whether the chart is a line over time.</param>
internal sealed record StatisticsTable(
    string Id, string Title, IReadOnlyList<(string Name, ShownCount Count)> Rows, int? Total, bool IsLine)
{
    /// <summary>The word for a small number: which are small differs.</summary>
    public string Few { get; init; } = "few";

    public static StatisticsTable Of(
        string id, string title, IReadOnlyList<(string Name, int Count)> counts, bool isLine = false,
        int smallest = SmallNumbers.Smallest)
    {
        var (shown, total) = SmallNumbers.Hide([.. counts.Select(count => count.Count)], smallest);
        return new StatisticsTable(
            id, title, [.. counts.Zip(shown, (count, cell) => (count.Name, cell))], total, isLine);
    }
}
