namespace BachDang.Outreach.Knowledge.Calculators;

/// <summary>A barcode's number: EAN-13, EAN-8, UPC-A or GTIN-14.</summary>
/// <param name="Digits">8, 12, 13 or 14 digits.</param>
internal sealed record Barcode(string Digits)
{
    /// <summary>The number in a text; null when none has a barcode's length. Spaces and dashes between its digits do
    /// not count.</summary>
    public static Barcode? Find(string text)
    {
        string? run = null;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i])) run += text[i];
            else if (run is null || (i < text.Length && text[i] is ' ' or '-' or '.')) continue;
            else if (run.Length is 8 or 12 or 13 or 14) return new Barcode(run);
            else run = null;
        }
        return run is { Length: 8 or 12 or 13 or 14 } ? new Barcode(run) : null;
    }

    /// <summary>What the last digit must be: weights 3 and 1 from the right, up to the next ten.</summary>
    public int CheckDigit
    {
        get
        {
            var sum = 0;
            for (var i = 0; i < Digits.Length - 1; i++)
                sum += (Digits[^(i + 2)] - '0') * (i % 2 == 0 ? 3 : 1);
            return (10 - sum % 10) % 10;
        }
    }

    public bool IsRight => Digits[^1] - '0' == CheckDigit;

    /// <summary>The three digits that say who gave the number: a twelve-digit one has a zero before it, a
    /// fourteen-digit one a digit for the packaging.</summary>
    public int Prefix => int.Parse(
        Digits.Length switch { 12 => "0" + Digits[..2], 14 => Digits[1..4], _ => Digits[..3] },
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What its kind is called.</summary>
    public string Kind => Digits.Length switch { 8 => "EAN-8", 12 => "UPC-A", 13 => "EAN-13", _ => "GTIN-14" };
}
