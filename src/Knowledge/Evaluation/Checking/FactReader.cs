using System.Globalization;
using System.Text.RegularExpressions;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Evaluation.Checking;

/// <summary>
/// Finds every number, date and document code of a text, in one spelling each. Knows nothing of how answers are
/// written, so that it can judge them.
/// </summary>
internal static partial class FactReader
{
    private static readonly Dictionary<string, decimal> Multipliers = new(StringComparer.Ordinal)
    {
        ["nghin"] = 1000,
        ["ngan"] = 1000,
        ["trieu"] = 1_000_000,
        ["ty"] = 1_000_000_000,
        ["ti"] = 1_000_000_000,
    };

    public static IReadOnlyList<Fact> Read(string text)
    {
        var folded = Ordinal().Replace(VietnameseText.Fold(VietnameseText.Clean(text)), "");
        var facts = new List<Fact>();
        foreach (Match match in Said().Matches(folded))
            if (match.Groups["year"].Success) facts.Add(DateOf(match));
            else if (match.Groups["code"].Success) AddCode(facts, match.Value);
            else AddNumber(facts, match);
        return facts;
    }

    private static Fact DateOf(Match match)
    {
        var (day, month, year) = (match.Groups["day"], Bare(match.Groups["month"].Value), match.Groups["year"].Value);
        return day.Success
            ? new Fact(FactKind.Date, $"{year}-{month}-{Bare(day.Value)}", "", match.Value)
            : new Fact(FactKind.Date, $"{month}/{year}", "", match.Value);
    }

    /// <summary>Letters and digits around a slash, colon or hyphen.</summary>
    private static void AddCode(List<Fact> facts, string code)
    {
        var parts = code.Split('/');
        var value = string.Join('/', parts.Select(Bare));
        facts.Add(new Fact(FactKind.Code, value, "", code));
    }

    private static void AddNumber(List<Fact> facts, Match match)
    {
        var unit = match.Groups["before"].Success ? match.Groups["before"].Value : match.Groups["unit"].Value;
        var times = match.Groups["times"].Success ? Multipliers[match.Groups["times"].Value] : 1;
        facts.Add(NumberOf(match.Groups["number"].Value, times, unit, match.Value));
        // In "1-3 trieu" the first number counts millions as well.
        if (!match.Groups["from"].Success) return;
        facts.Add(NumberOf(match.Groups["from"].Value, times, unit, match.Value));
    }

    private static Fact NumberOf(string digits, decimal times, string unit, string written)
    {
        var plain = Thousands().IsMatch(digits)
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            : digits.Replace(',', '.');
        const NumberStyles point = NumberStyles.AllowDecimalPoint;
        var value = decimal.TryParse(plain, point, CultureInfo.InvariantCulture, out var number)
            ? (number * times).ToString("0.####", CultureInfo.InvariantCulture)
            : digits;
        return new Fact(FactKind.Number, value, unit, written.Trim());
    }

    private static string Bare(string digits) => digits.TrimStart('0') is { Length: > 0 } bare ? bare : digits;

    // Steps of a list are numbered by whoever writes the list.
    [GeneratedRegex(@"(?m)^\s*\d{1,2}[.)]\s")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\d{1,3}([.,]\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(
        """
        (?<![\p{L}\d/])(?:
          (?:ngay\ )?(?<day>\d{1,2})(?:[/.-]|\ thang\ )(?<month>\d{1,2})(?:[/.-]|\ nam\ )(?<year>\d{4})(?![\p{L}\d/])
        | thang\ (?<month>\d{1,2})(?:/|\ nam\ )(?<year>\d{4})(?![\p{L}\d/])
        | (?<month>\d{1,3})/(?<year>\d{4})(?![\p{L}\d/])
        | (?<code>(?=\S*\d)(?=\S*\p{L}|\d+[/:]\d)
            [\p{L}\d]+(?:[.:/-][\p{L}\d]+)*[/:-][\p{L}\d]+(?:[.:/-][\p{L}\d]+)*)
        | (?:(?<before>dieu|khoan|muc)\ )?(?:(?<from>\d+(?:[.,]\d+)*)\ ?(?:-|–|den)\ ?)?(?<number>\d+(?:[.,]\d+)*)
          (?:\ ?(?<times>nghin|ngan|trieu|ty|ti)\b)?
          (?:\ ?(?<unit>dong|ngay|thang|nam|tuoi|gio|phut|tuan|lan|kg|gam|g|ml|lit|%|met|m2|km|cai|nguoi|so|ho)(?!\w))?
        )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Said();
}
