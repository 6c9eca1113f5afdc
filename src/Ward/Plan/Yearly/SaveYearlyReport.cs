using System.Globalization;
using System.Text.Json;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Plan.Yearly;

/// <summary>Somebody saved meanwhile; the newest version has this number.</summary>
public sealed record YearlyChangedMeanwhile(int Latest) : Refusal;

/// <summary>A part is longer than 8,000 letters.</summary>
public sealed record YearlyPartTooLong : Refusal;

/// <summary>Keeps a new version of the yearly report with the figures of now; by handlers and approvers. A
/// version after the sign-off waits for its own sign-off.</summary>
public sealed class SaveYearlyReport(WardDb db, TimeProvider clock)
{
    /// <param name="year">The year.</param>
    /// <param name="seen">The version the officer began from; 0 for none.</param>
    /// <param name="texts">What was written.</param>
    /// <param name="figures">The figures of now.</param>
    public async Task<Outcome<int>> RunAsync(int year, int seen, IReadOnlyDictionary<YearlyPart, string> texts,
        YearlyFigures figures, Officer officer, CancellationToken ct)
    {
        if (!PlanRights.Works(officer)) return new NotAllowed();
        if (texts.Values.Any(text => text.Length > YearlyReportVersion.LongestPart)) return new YearlyPartTooLong();
        var report = await db.TakeYearAsync(year, ct);
        if ((report?.Latest ?? 0) != seen) return new YearlyChangedMeanwhile(report?.Latest ?? 0);
        var now = clock.GetUtcNow();
        if (report is null) db.YearlyReports.Add(new YearlyReport { Year = year, Latest = 1 });
        else report.Latest++;
        db.YearlyReportVersions.Add(new YearlyReportVersion
        {
            Year = year,
            Number = seen + 1,
            At = now,
            Officer = officer.Id,
            Texts = JsonSerializer.Serialize(texts.ToDictionary(t => t.Key.ToString(), t => t.Value.Trim())),
            Figures = figures.ToJson(),
        });
        await AuditTrail.AddAsync(db, now, new AuditNote(PlanActions.YearlySaved, YearRows.SubjectOf(year), officer.Id,
            string.Create(CultureInfo.InvariantCulture, $"year={year} version={seen + 1}")), ct);
        return seen + 1;
    }
}

internal static class YearRows
{
    /// <summary>The id under which the audit log keeps a year's report.</summary>
    public static Guid SubjectOf(int year) =>
        new(string.Create(CultureInfo.InvariantCulture, $"01a21200-0000-7000-8000-{year:x12}"));

    /// <summary>The report, held until the commit; its first version waits for its like by the same name.</summary>
    public static async Task<YearlyReport?> TakeYearAsync(this WardDb db, int year, CancellationToken ct)
    {
        await db.HoldAsync(SubjectOf(year), ct);
        return await db.YearlyReports.AsTracking().SingleOrDefaultAsync(r => r.Year == year, ct);
    }
}
