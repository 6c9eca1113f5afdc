using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.Knowledge.Text.Speaking;

/// <summary>Money, percent, units, ranges and every number that is left.</summary>
internal static partial class SpokenAmounts
{
    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["kg"] = "ki-lô-gam",
        ["g"] = "gam",
        ["gr"] = "gam",
        ["mg"] = "mi-li-gam",
        ["l"] = "lít",
        ["L"] = "lít",
        ["ml"] = "mi-li-lít",
        ["km"] = "ki-lô-mét",
        ["m"] = "mét",
        ["dm"] = "đề-xi-mét",
        ["cm"] = "xăng-ti-mét",
        ["mm"] = "mi-li-mét",
        ["m²"] = "mét vuông",
        ["m2"] = "mét vuông",
        ["km²"] = "ki-lô-mét vuông",
        ["km2"] = "ki-lô-mét vuông",
        ["cm²"] = "xăng-ti-mét vuông",
        ["m³"] = "mét khối",
        ["m3"] = "mét khối",
        ["ha"] = "héc-ta",
        ["°C"] = "độ xê",
        ["km/h"] = "ki-lô-mét một giờ",
        ["kWh"] = "ki-lô-oát giờ",
        ["kW"] = "ki-lô-oát",
        ["W"] = "oát",
        ["V"] = "vôn",
        ["%"] = "phần trăm",
        ["đ"] = "đồng",
        ["₫"] = "đồng",
        ["VND"] = "đồng",
        ["VNĐ"] = "đồng",
        ["vnđ"] = "đồng",
        ["k"] = "nghìn đồng",
        ["tr"] = "triệu",
        ["USD"] = "đô-la Mỹ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Say(string text)
    {
        text = PerUnit().Replace(text, m => $"{m.Groups["money"].Value} một {Name(m.Groups["unit"].Value)}");
        text = Range().Replace(text, m => $"{m.Groups["from"].Value} đến {m.Groups["to"].Value}");
        text = AroundTheClock().Replace(text, "hai mươi bốn trên bảy");
        text = Fraction().Replace(text, m => m.Groups["unit"] is { Success: true } unit
            ? $"{Parts(m)} {Name(unit.Value)}" : Parts(m));
        text = WithUnit().Replace(text, m => $"{Read(m.Groups["number"].Value)} {Units[m.Groups["unit"].Value]}");
        return Number().Replace(text, m => $"{Gap(text, m.Index - 1)}{Read(m.Value)}{Gap(text, m.Index + m.Length)}");
    }

    // E5 is "E năm", 5G "năm G".
    private static string Gap(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]) ? " " : "";

    private static string Parts(Match match) =>
        $"{Read(match.Groups["top"].Value)} phần {Part(match.Groups["bottom"].Value)}";

    private static string Name(string unit) => Units.GetValueOrDefault(unit, unit);

    private static string Part(string number) => number == "4" ? "tư" : Read(number);

    // 007 and 893123 of sixteen digits are read one by one; 1.2.3 with its points.
    private static string Read(string number)
    {
        var leading = number.Length > 1 && number[0] == '0' && char.IsAsciiDigit(number[1]);
        if (!leading && NumberReading.Written(number) is { } said) return said;
        var parts = number.Split('.');
        return parts.Length > 1 && parts.All(part => part.Length < 10 && part.All(char.IsAsciiDigit) && part.Length > 0)
            ? string.Join(" chấm ", parts.Select(part => NumberReading.Written(part)))
            : NumberReading.OneByOne(number);
    }

    [GeneratedRegex(@"(?<money>\d(?:[\d.,]*\d)?\s?(?:đồng|đ|₫|VNĐ|VND|k|nghìn|triệu))/(?<unit>kg|g|lít|l|m²|m2|m³|m3|k"
        + @"m|người|hộ|tháng|năm|ngày|suất|cái|chiếc|lần|hộp|chai)(?!\p{L})")]
    private static partial Regex PerUnit();

    [GeneratedRegex(@"(?<![\d.,/])(?<from>\d(?:[\d.,]*\d)?\s?(?:%|kg|g|ml|km|m|đồng|đ|k|tr|triệu|nghìn|tuổi|người|ngày"
        + @")?)\s*[-–]\s*(?<to>\d(?:[\d.,]*\d)?)(?![\d/-])")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![\d/.,])(?<top>\d{1,2})/(?<bottom>\d{1,3})(?![\d/])"
        + @"(?:\s?(?<unit>kg|g|km|m|ml|l|ha)(?![\p{L}\d]))?")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"(?<!\d)24/7(?!\d)")]
    private static partial Regex AroundTheClock();

    [GeneratedRegex(@"(?<![\d.,])(?<number>[-−]?\d(?:[\d.,]*\d)?)\s?(?<unit>km/h|km²|km2|cm²|kWh|kW|kg|km|mg|ml|mm|cm|"
        + @"dm|m²|m2|m³|m3|ha|gr|g|L|l|m|°C|%|₫|VNĐ|VND|vnđ|USD|đ|k|tr|W|V)(?![\p{L}\d])")]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"\d(?:[\d.,]*\d)?")]
    private static partial Regex Number();
}
