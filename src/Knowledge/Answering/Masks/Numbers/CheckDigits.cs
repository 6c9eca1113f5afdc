namespace BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

/// <summary>The two check sums that tell a product code from a bank card.</summary>
internal static class CheckDigits
{
    /// <summary>GS1 check digit (EAN-8, UPC-A, EAN-13, GTIN-14).</summary>
    public static bool IsGtin(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (8 or 12 or 13 or 14)) return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var weight = (digits.Length - i) % 2 == 0 ? 3 : 1;
            sum += weight * (digits[i] - '0');
        }
        return sum % 10 == 0;
    }

    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (2 * digit) - 9 : 2 * digit;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
