using System.Text.Json;
using BachDang.Outreach.Admin.Documents.Sheets;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Figures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Statistics;

/// <summary>Charts and tables of one year or quarter, from the daily figures alone; the same as CSV and XLSX.</summary>
[ResponseCache(NoStore = true)]
internal sealed class StatisticsModel(WardDb db, KnowledgeBase knowledge, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2025;

    [FromQuery(Name = "nam")]
    public int? AskedYear { get; set; }

    [FromQuery(Name = "quy")]
    public int? AskedQuarter { get; set; }

    public int Year { get; private set; }

    /// <summary>1 to 4; null for the whole year.</summary>
    public int? Quarter { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public FigureSums Sums { get; private set; } = null!;

    public IReadOnlyList<StatisticsTable> Tables { get; private set; } = [];

    public string Period => Quarter is { } quarter ? $"{Year}-q{quarter}" : $"{Year}";

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return File(SheetCsv.Of(Sheets()), SheetCsv.MediaType, $"thong-ke-{Period}.csv");
    }

    public async Task<IActionResult> OnGetTablesAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return File(SheetXlsx.Of(Sheets()), SheetXlsx.MediaType, $"thong-ke-{Period}.xlsx");
    }

    /// <summary>What the chart of a table draws: names, and counts where they may be shown.</summary>
    public static string ChartOf(StatisticsTable table) => JsonSerializer.Serialize(new
    {
        names = table.Rows.Select(row => row.Name),
        counts = table.Rows.Select(row => row.Count.Count),
        line = table.IsLine,
    });

    private async Task LoadAsync(CancellationToken ct)
    {
        var today = VietnamTime.Today(clock);
        Years = [.. Enumerable.Range(FirstYear, today.Year - FirstYear + 1).Reverse()];
        Year = AskedYear is { } year && Years.Contains(year) ? year : today.Year;
        Quarter = AskedQuarter is >= 1 and <= 4 ? AskedQuarter : null;
        var from = new DateOnly(Year, Quarter is { } quarter ? quarter * 3 - 2 : 1, 1);
        var until = from.AddMonths(Quarter is null ? 12 : 3).AddDays(-1);
        Sums = await new ReadFigures(db).RunAsync(from, until, ct);
        Tables = new StatisticsTables(knowledge.Content, Sums).From(from, until < today ? until : today);
    }

    private List<Sheet> Sheets()
    {
        var words = knowledge.Content.Labels.Figures;
        string Shown(StatisticsTable table, ShownCount count) =>
            count.IsSmall ? words[table.Few] : words["hidden"];
        return
        [
            .. Tables.Select(table => new Sheet(table.Title, [words["name"], words["count"]],
            [
                .. table.Rows.Select(row =>
                    (IReadOnlyList<object?>)[row.Name, (object?)row.Count.Count ?? Shown(table, row.Count)]),
                [words["total"], (object?)table.Total ?? words["hidden"]],
            ])),
        ];
    }
}
