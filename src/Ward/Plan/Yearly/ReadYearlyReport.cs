using System.Text.Json;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Plan.Yearly;

/// <summary>One version as it is read.</summary>
public sealed record YearlyText(
    int Number, DateTimeOffset At, Guid Officer, IReadOnlyDictionary<YearlyPart, string> Texts, YearlyFigures Figures);

/// <param name="Report">Null before the first version.</param>
/// <param name="Shown">The version asked for, else the newest; null before the first.</param>
/// <param name="Versions">All, the newest first.</param>
public sealed record YearlyState(
    YearlyReport? Report, YearlyText? Shown, IReadOnlyList<(int Number, DateTimeOffset At, Guid Officer)> Versions);

/// <summary>Query for the page of the yearly report.</summary>
public sealed class ReadYearlyReport(WardDb db)
{
    private const int Most = 100;

    public async Task<YearlyState> RunAsync(int year, int? version, CancellationToken ct)
    {
        var report = await db.YearlyReports.AsNoTracking().SingleOrDefaultAsync(r => r.Year == year, ct);
        if (report is null) return new YearlyState(null, null, []);
        var number = version ?? report.Latest;
        var shown = await db.YearlyReportVersions.AsNoTracking()
            .SingleOrDefaultAsync(v => v.Year == year && v.Number == number, ct);
        var versions = await db.YearlyReportVersions.AsNoTracking().Where(v => v.Year == year)
            .OrderByDescending(v => v.Number).Take(Most).Select(v => new { v.Number, v.At, v.Officer }).ToListAsync(ct);
        return new YearlyState(report, shown is null ? null : Read(shown),
            [.. versions.Select(v => (v.Number, v.At, v.Officer))]);
    }

    private static YearlyText Read(YearlyReportVersion version)
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(version.Texts) ?? [];
        return new YearlyText(version.Number, version.At, version.Officer,
            Enum.GetValues<YearlyPart>().ToDictionary(p => p, p => texts.GetValueOrDefault(p.ToString(), "")),
            YearlyFigures.Read(version.Figures));
    }
}
