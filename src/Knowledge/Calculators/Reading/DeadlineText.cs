using System.Globalization;
using BachDang.Outreach.Knowledge.Text;
using BachDang.Outreach.Knowledge.Text.Amounts;

namespace BachDang.Outreach.Knowledge.Calculators.Reading;

/// <summary>Reads the kind of purchase, days and periods.</summary>
internal static class DeadlineText
{
    private const string DayForm = "yyyy-MM-dd";

    public static string? Kind(string text) => text switch
    {
        _ when AmountCues.Has(text, AmountCues.Multilevel) => DeadlineCalculator.Multilevel,
        _ when AmountCues.Has(text, AmountCues.Seminar) => DeadlineCalculator.Seminar,
        _ when AmountCues.Has(text, AmountCues.Door) => DeadlineCalculator.Door,
        _ when AmountCues.Has(text, AmountCues.Remote) => DeadlineCalculator.Remote,
        _ when AmountCues.Has(text, AmountCues.Warranty) => DeadlineCalculator.Warranty,
        _ => null,
    };

    public static Day? Day(string text, DateOnly today) =>
        AmountReader.Read(text, today).OfType<Day>().FirstOrDefault();

    /// <summary>The warranty's length and, where it is told, the time in repair.</summary>
    public static (int? Months, int? RepairDays) Periods(string text, DateOnly today)
    {
        var clean = VietnameseText.Clean(text);
        var amounts = AmountReader.Read(clean, today);
        (int? Months, int? RepairDays) found = default;
        for (var i = 0; i < amounts.Count; i++)
        {
            if (amounts[i] is not TimeSpanned time) continue;
            var before = AmountCues.Before(clean, amounts, i);
            if (AmountCues.Has(before, AmountCues.Repair)) found.RepairDays ??= Days(time);
            else if (time is { Months: > 0, Days: 0 }) found.Months ??= time.Months;
        }
        return found;
    }

    /// <summary>Months alone, or a bare number of them.</summary>
    public static int? Months(string text, DateOnly today) => AmountReader.Read(text, today) switch
    {
        [TimeSpanned { Months: > 0 and <= 240, Days: 0 } time, ..] => time.Months,
        [Count { Unit: "", Number: >= 1 and <= 120 } count, ..] when count.Number % 1 == 0 => (int)count.Number,
        _ => null,
    };

    /// <summary>Days in repair: a period, a bare number of days, several of them, or none.</summary>
    public static int? RepairDays(string text, DateOnly today)
    {
        var amounts = AmountReader.Read(text, today);
        var times = amounts.OfType<TimeSpanned>().ToList();
        if (times.Count > 0) return times.Sum(Days) is >= 0 and <= 3650 and var days ? days : null;
        if (amounts is [Day from, Day to] && to.Date >= from.Date) return to.Date.DayNumber - from.Date.DayNumber;
        if (amounts is [Count { Unit: "", Number: >= 0 and <= 3650 } count] && count.Number % 1 == 0)
            return (int)count.Number;
        return AmountCues.Has(text, AmountCues.Never) ? 0 : null;
    }

    public static string Stored(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    public static DateOnly Opened(string stored) =>
        DateOnly.ParseExact(stored, DayForm, CultureInfo.InvariantCulture);

    // A month in repair is counted as thirty days; who knows the days says days.
    private static int Days(TimeSpanned time) => time.Months * 30 + time.Days;
}
