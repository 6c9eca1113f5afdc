using System.Globalization;

namespace BachDang.Outreach.Ward.Photos.Barcodes;

/// <summary>A barcode's number as GS1 gives it out, its last digit checked (GS1 General Specifications, 7.9). Knowing
/// it proves nothing about the goods.</summary>
/// <param name="Kind">How the number is written on the pack.</param>
/// <param name="Digits">8, 12, 13 or 14 digits.</param>
internal sealed record Barcode(BarcodeKind Kind, string Digits)
{
    private const int LongestDigits = 14;

    /// <summary>The number in its longest form, by which two forms of one number are equal.</summary>
    public string Gtin => Digits.PadLeft(LongestDigits, '0');

    /// <summary>The three digits that say which organisation gave the number out, 000 to 999; its name is in the
    /// content's table of prefixes. Short numbers carry them too (GS1-8).</summary>
    public int Prefix => int.Parse(
        Kind == BarcodeKind.Ean8 ? Digits.AsSpan(0, 3) : Gtin.AsSpan(1, 3), CultureInfo.InvariantCulture);

    /// <summary>Reads digits, spaces and dashes between them allowed; null when the length is none of a barcode's or
    /// the last digit is wrong.</summary>
    public static Barcode? Read(string text)
    {
        var digits = string.Concat(text.Where(c => c is not (' ' or '-')));
        BarcodeKind? kind = digits.Length switch
        {
            8 => BarcodeKind.Ean8,
            12 => BarcodeKind.UpcA,
            13 => BarcodeKind.Ean13,
            LongestDigits => BarcodeKind.Gtin14,
            _ => null,
        };
        return kind is { } known && digits.All(char.IsAsciiDigit) && digits[^1] - '0' == CheckDigit(digits)
            ? new Barcode(known, digits)
            : null;
    }

    // Weights 3 and 1 from the right, up to the next ten.
    private static int CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 2; i <= digits.Length; i++) sum += (digits[^i] - '0') * (i % 2 == 0 ? 3 : 1);
        return (10 - sum % 10) % 10;
    }
}

/// <summary>How a number is written on a pack.</summary>
internal enum BarcodeKind
{
    Ean8,
    UpcA,
    Ean13,
    Gtin14,
}
