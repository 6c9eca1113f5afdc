using System.Globalization;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.Knowledge.Text.Speaking;

/// <summary>Days, months and hours as a newsreader says them.</summary>
internal static partial class SpokenDates
{
    public static string Say(string text)
    {
        text = DayRange().Replace(text, m => Valid(m, "to", "month")
            ? $"từ ngày {Day(m, "from")} đến ngày {Day(m, "to")} {Month(m)}{Year(m)}" : m.Value);
        text = FullDate().Replace(text, m => Valid(m, "day", "month")
            ? $"ngày {Day(m, "day")} {Month(m)}{Year(m)}" : m.Value);
        text = MonthOfYear().Replace(text, m => Number(m, "month") is >= 1 and <= 12
            ? $"{Month(m)}{Year(m)}" : m.Value);
        text = ShortDate().Replace(text, m => Valid(m, "day", "month") ? $"ngày {Day(m, "day")} {Month(m)}" : m.Value);
        text = DayAndMonth().Replace(text, m => Valid(m, "day", "month")
            ? $"ngày {Day(m, "day")} {Month(m)}" : m.Value);
        text = MonthAlone().Replace(text, m => Number(m, "month") is >= 1 and <= 12 ? Month(m) : m.Value);
        text = Weekday().Replace(text, m => $"{m.Groups["cue"].Value} {Weekdays[Number(m, "day") - 2]}");
        text = ClockRange().Replace(text, m => $"từ {Hour(m, "h1", "m1")} đến {Hour(m, "h2", "m2")}");
        return Clock().Replace(text, m => Hour(m, "h1", "m1"));
    }

    private static readonly string[] Weekdays = ["hai", "ba", "tư", "năm", "sáu", "bảy"];

    private static bool Valid(Match match, string day, string month) =>
        Number(match, day) is >= 1 and <= 31 && Number(match, month) is >= 1 and <= 12;

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    // The first ten days are mùng một to mùng mười.
    private static string Day(Match match, string group)
    {
        var day = Number(match, group);
        return day <= 10 ? $"mùng {NumberReading.Whole(day)}" : NumberReading.Whole(day);
    }

    private static string Month(Match match) =>
        Number(match, "month") == 4 ? "tháng tư" : $"tháng {NumberReading.Whole(Number(match, "month"))}";

    private static string Year(Match match) =>
        match.Groups["year"].Success ? $" năm {NumberReading.Whole(Number(match, "year"))}" : "";

    private static string Hour(Match match, string hour, string minute)
    {
        var said = $"{NumberReading.Whole(Number(match, hour))} giờ";
        return Number(match, minute) == 0 ? said : $"{said} {NumberReading.Whole(Number(match, minute))} phút";
    }

    [GeneratedRegex(@"(?:\b[Tt]ừ\s+)?(?:\b[Nn]gày\s+)?(?<![\d/.,-])(?<from>\d{1,2})\s*[-–]\s*(?<to>\d{1,2})/(?<month>\"
        + @"d{1,2})(?:/(?<year>\d{4}))?(?![\d/]|-\p{L})")]
    private static partial Regex DayRange();

    [GeneratedRegex(@"(?:\b[Nn]gày\s+)?(?<![\d/.,-])(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?![\d/]|-"
        + @"\p{L})")]
    private static partial Regex FullDate();

    [GeneratedRegex(@"(?:\b[Tt]háng\s+)?(?<![\d/.,-])(?<month>\d{1,2})[/-](?<year>(?:19|20)\d{2})(?![\d/]|-\p{L})")]
    private static partial Regex MonthOfYear();

    // Halves and quarters of something, and around the clock, are no days.
    [GeneratedRegex(@"(?:\b[Nn]gày\s+)?(?<![\d/.,-])(?!24/7\b)(?<day>\d{1,2})/(?<month>\d{1,2})(?![\d/]|-\p{L}|[.,]\d)"
        + @"(?!\s*(?:kg|g|lít|l|ml|m|km|số|phần|giá|diện|cân|lạng|mẫu|%)\b)")]
    private static partial Regex ShortDate();

    [GeneratedRegex(@"\b[Nn]gày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?![\d/])")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"\btháng\s+(?<month>\d{1,2})(?![\d/.,%])")]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"(?<cue>\b[Tt]hứ)\s+(?<day>[2-7])(?![\d/])")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?:\b[Tt]ừ\s+)?(?<!\d)(?<h1>[01]?\d|2[0-4])\s?(?:[hg]|:(?=\d))(?<m1>[0-5]\d)?\s*(?:[-–]|đến|tới)"
        + @"\s*(?<h2>[01]?\d|2[0-4])\s?(?:[hg]|:(?=\d))(?<m2>[0-5]\d)?(?![\p{L}\d])")]
    private static partial Regex ClockRange();

    [GeneratedRegex(@"(?<!\d)(?<h1>[01]?\d|2[0-4])(?:[hg]|:(?=\d))(?<m1>[0-5]\d)?(?![\p{L}\d])(?<!\dg)")]
    private static partial Regex Clock();
}
