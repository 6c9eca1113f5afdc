using System.Text.RegularExpressions;
using BachDang.Outreach.Knowledge.Calculators;
using BachDang.Outreach.Knowledge.Text.Amounts;

namespace BachDang.Outreach.Knowledge.Text.Goods;

/// <summary>What a story about goods says in passing: a barcode, a lot, an expiry date. Only what is named as such is
/// taken, so that nothing is put into a report that its reporter did not say.</summary>
internal static partial class GoodsReader
{
    private const int LongestCode = 24;

    public static GoodsFound Read(string text)
    {
        text = VietnameseText.Clean(text);
        var barcode = Barcode.Find(text) is { IsRight: true } found ? found.Digits : null;
        return new GoodsFound(barcode, Named(Lot(), text), Named(Expiry(), text));
    }

    /// <summary>The day a text names; null when none, or only a stretch of time.</summary>
    public static DateOnly? Day(string text, DateOnly today) =>
        AmountReader.Read(text, today).OfType<Day>().FirstOrDefault(day => !day.IsVague && day.Date <= today)?.Date;

    private static string? Named(Regex shape, string text)
    {
        var match = shape.Match(text);
        return match.Success && match.Groups["code"].Value.Any(char.IsAsciiDigit)
            && match.Groups["code"].Length <= LongestCode ? match.Groups["code"].Value.Trim() : null;
    }

    [GeneratedRegex(
        @"\b(số lô|so lo|lô sx|lô sản xuất|lot)\s*(no\.?)?\s*[:.]?\s*(?<code>[A-Za-z0-9][A-Za-z0-9/.-]{1,30})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lot();

    [GeneratedRegex(@"\b(hsd|hạn sử dụng|han su dung|hạn dùng|han dung|exp)\s*[:.]?\s*"
        + @"(?<code>[0-9]{1,4}([/. -][0-9]{1,4}){1,2})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Expiry();
}

/// <summary>What a text says of goods.</summary>
/// <param name="Barcode">Its digits; only one whose check digit is right.</param>
/// <param name="Lot">As written.</param>
/// <param name="Expiry">As written.</param>
public sealed record GoodsFound(string? Barcode, string? Lot, string? Expiry);

/// <summary>The digits of a barcode somebody typed.</summary>
/// <param name="IsRight">Whether the last digit is what the others make it.</param>
public sealed record TypedBarcode(string Digits, bool IsRight);
