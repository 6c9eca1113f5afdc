using System.Globalization;

namespace BachDang.Outreach.Knowledge.Text.Amounts;

/// <summary>Reads calendar days: 15/3/2026, 15-3, ngày 15 tháng 3 năm 2026, hôm qua, tuần trước, 10 ngày trước. A day
/// without a year is the latest one that is not after today.</summary>
internal static class DayReader
{
    private const int EarliestYear = 1990;

    public static (Amount Amount, int Taken)? Read(List<AmountToken> tokens, int i, DateOnly today)
    {
        if (Spoken(tokens, i, today) is { } spoken) return spoken;
        if (tokens[i].IsDigits) return Written(tokens, i, today) ?? InWords(tokens, i, today) ?? Ago(tokens, i, today);
        if (!tokens[i].IsWord) return null;
        if (tokens[i].IsAnyOf("ngày", "mùng", "hôm") && i + 1 < tokens.Count && tokens[i + 1].IsDigits
            && (Written(tokens, i + 1, today) ?? InWords(tokens, i + 1, today)) is { } named)
            return (named.Amount, named.Taken + 1);
        return NumberWords.Read(tokens, i) is null ? null : Ago(tokens, i, today);
    }

    private static (Amount Amount, int Taken)? Spoken(List<AmountToken> tokens, int i, DateOnly today)
    {
        if (i + 1 >= tokens.Count || !tokens[i].IsWord || !tokens[i + 1].IsWord) return null;
        var (first, second) = (tokens[i], tokens[i + 1]);
        if (first.IsAnyOf("hôm", "bữa", "ngày", "sáng", "chiều", "tối", "trưa"))
        {
            if (second.IsAnyOf("nay")) return (new Day(today), 2);
            if (second.IsAnyOf("qua")) return (new Day(today.AddDays(-1)), 2);
            if (second.IsAnyOf("kia")) return (new Day(today.AddDays(-2)), 2);
            return null;
        }
        if (!second.IsAnyOf("trước", "rồi", "qua")) return null;
        if (first.IsAnyOf("tuần")) return (new Day(today.AddDays(-7), IsVague: true), 2);
        if (first.IsAnyOf("tháng")) return (new Day(today.AddMonths(-1), IsVague: true), 2);
        return null;
    }

    /// <summary>15/3/2026, 15-03-26, 15.3.2026, 2026-03-15, 15/3.</summary>
    private static (Amount Amount, int Taken)? Written(List<AmountToken> tokens, int i, DateOnly today)
    {
        if (tokens[i].Text.Contains('.') && tokens[i].Text.Split('.') is [var d, var m, var y])
            return Made(Number(d), Number(m), Year(y), today) is { } dotted ? (dotted, 1) : null;
        if (Joined(tokens, i + 1) is not { } second) return null;
        if (Joined(tokens, i + 3) is not { } third)
        {
            // 98/2020 and 24/7 are no days; 1/2 kg is half a kilo.
            var followed = i + 3 < tokens.Count && tokens[i + 3] is { IsWord: true } next
                && AmountUnits.Find(next.Text, next.Folded) is { Kind: not UnitKind.Time };
            return !followed && Made(Number(tokens[i].Text), Number(second), null, today) is { } without
                ? (without, 3)
                : null;
        }
        var day = tokens[i].Text.Length == 4
            ? Made(Number(third), Number(second), Number(tokens[i].Text), today)
            : Made(Number(tokens[i].Text), Number(second), Year(third), today);
        return day is null ? null : (day, 5);
    }

    /// <summary>15 tháng 3 (năm 2026), the number being the current one.</summary>
    private static (Amount Amount, int Taken)? InWords(List<AmountToken> tokens, int i, DateOnly today)
    {
        if (i + 2 >= tokens.Count || !tokens[i + 1].IsAnyOf("tháng") || !tokens[i + 2].IsDigits) return null;
        var (day, month) = (Number(tokens[i].Text), Number(tokens[i + 2].Text));
        var at = i + 3;
        if (at < tokens.Count && (tokens[at].IsAnyOf("năm") || tokens[at].Is('/') || tokens[at].Is(','))) at++;
        var hasYear = at < tokens.Count && tokens[at].IsDigits && tokens[at].Text.Length == 4;
        var made = Made(day, month, hasYear ? Year(tokens[at].Text) : null, today);
        return made is null ? null : (made, hasYear ? at + 1 - i : 3);
    }

    /// <summary>10 ngày trước, 3 tháng rồi, hai tuần trước.</summary>
    private static (Amount Amount, int Taken)? Ago(List<AmountToken> tokens, int i, DateOnly today)
    {
        if (QuantityReader.Read(tokens, i) is not { Amount: TimeSpanned time } read) return null;
        var after = i + read.Taken;
        if (after < tokens.Count && tokens[after].IsAnyOf("trước", "rồi") || IsAgo(tokens, i))
        {
            var taken = after < tokens.Count && tokens[after].IsAnyOf("trước", "rồi") ? read.Taken + 1 : read.Taken;
            return (new Day(today.AddMonths(-time.Months).AddDays(-time.Days), IsVague: time.Months > 0), taken);
        }
        return null;
    }

    private static bool IsAgo(List<AmountToken> tokens, int i) =>
        i >= 2 && tokens[i - 1].IsAnyOf("đây") && tokens[i - 2].IsAnyOf("cách");

    private static string? Joined(List<AmountToken> tokens, int sign) =>
        sign + 1 < tokens.Count && (tokens[sign].Is('/') || tokens[sign].Is('-')) && tokens[sign].Touches
        && tokens[sign + 1] is { IsDigits: true, Touches: true } next ? next.Text : null;

    private static Day? Made(int? day, int? month, int? year, DateOnly today)
    {
        if (day is not (>= 1 and <= 31) || month is not (>= 1 and <= 12)) return null;
        if (year is { } known) return known >= EarliestYear && known <= today.Year + 50 ? At(known) : null;
        return At(today.Year) is { } thisYear && thisYear.Date <= today ? thisYear : At(today.Year - 1);

        Day? At(int someYear) => day <= DateTime.DaysInMonth(someYear, month.Value)
            ? new Day(new DateOnly(someYear, month.Value, day.Value))
            : null;
    }

    private static int? Year(string text) => Number(text) is { } year
        ? text.Length switch { 4 => year, 2 => 2000 + year, _ => null }
        : null;

    private static int? Number(string text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
