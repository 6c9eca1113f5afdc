using System.Globalization;

namespace BachDang.Outreach.Ward.Reports;

/// <summary>Days as values of replies.</summary>
internal static class Dates
{
    public static string Of(ReportRules rules, DateTimeOffset at) =>
        rules.Calendar.DayOf(at).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day by which the ward owes its answer when it begins now.</summary>
    public static Dictionary<string, string> Due(ReportRules rules, DateTimeOffset now) =>
        new() { ["due"] = Of(rules, rules.Calendar.AddWorkingDays(now, rules.AnswerDays)) };
}
