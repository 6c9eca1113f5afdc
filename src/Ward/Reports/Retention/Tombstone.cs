using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BachDang.Outreach.Ward.Reports.Retention;

/// <summary>What is left of a report for the yearly figures: category, status and month.</summary>
internal static class Tombstone
{
    private static readonly string[] Kept =
        [nameof(Report.Id), nameof(Report.Category), nameof(Report.Status), nameof(Report.Version)];

    /// <summary>Empties everything else, also what a later version adds.</summary>
    public static void Make(EntityEntry<Report> row, ReportRules rules, DateTimeOffset now)
    {
        var report = row.Entity;
        var month = MonthOf(rules, report.ReceivedAt);
        foreach (var property in row.Properties.Where(p => !Kept.Contains(p.Metadata.Name)))
        {
            property.CurrentValue = property.Metadata.IsNullable ? null : Empty(property.Metadata.ClrType);
        }
        row.Property(r => r.ReceiptHash).CurrentValue = RandomNumberGenerator.GetBytes(32);
        (report.ReceivedAt, report.FirstLookBy, report.DueAt) = (month, month, month);
        report.ErasedAt = now;
        report.Version++;
    }

    private static object? Empty(Type type) =>
        type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;

    private static DateTimeOffset MonthOf(ReportRules rules, DateTimeOffset at)
    {
        var day = rules.Calendar.DayOf(at);
        return rules.Calendar.BeginningOf(new DateOnly(day.Year, day.Month, 1)).ToUniversalTime();
    }
}
