namespace BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

/// <summary>
/// Decides whether digits are somebody's phone, identity card, bank card or account. When in doubt it masks: a lost
/// number costs a question, a stored one costs trust. Shapes: mobile numbers have 10 digits from 03, 05, 07, 08, 09,
/// landlines 11 from 02; citizen ids have 12 and begin with 0 (province code); the old identity card has 9.
/// </summary>
internal static class NumberRules
{
    /// <summary>Cards of Vietnamese banks begin so; a mistyped one must not slip through for its check sum.</summary>
    private const string DomesticCard = "9704";

    public static NumberKind Classify(ReadOnlySpan<char> digits, ReadOnlySpan<DigitGroup> groups, NearCue near)
    {
        if (IsHotline(digits) || IsMoney(digits, groups, near.Cue)) return NumberKind.None;
        return near.Cue switch
        {
            NumberCue.Keep when !IsDoubtful(digits, near.Distance) => NumberKind.None,
            NumberCue.Tax => OfTaxCode(digits),
            NumberCue.Account when IsCard(digits) => NumberKind.Card,
            NumberCue.Account when digits.Length is >= 6 and <= 19 => NumberKind.Account,
            NumberCue.Citizen when digits.Length is 9 or 12 => NumberKind.Citizen,
            NumberCue.Paper when digits.Length is >= 7 and <= 15 => NumberKind.Paper,
            NumberCue.Phone when digits.Length is >= 7 and <= 12 => NumberKind.Phone,
            _ => ClassifyByShape(digits, groups),
        };
    }

    private static NumberKind ClassifyByShape(ReadOnlySpan<char> digits, ReadOnlySpan<DigitGroup> groups)
    {
        if (IsPhone(digits, groups[0].AfterPlus)) return NumberKind.Phone;
        return digits.Length switch
        {
            9 when groups.Length == 1 || (digits[0] == '0' && AreEven(groups, 3)) => NumberKind.Citizen,
            12 when IsCitizenId(digits) && IsInPieces(groups) => NumberKind.Citizen,
            >= 13 and <= 19 when IsCard(digits) && IsInPieces(groups) => NumberKind.Card,
            _ => NumberKind.None,
        };
    }

    /// <summary>
    /// Residents name an order or a bar code and then give their own number: a mobile or citizen number is believed to
    /// be something else only with the cue right before it.
    /// </summary>
    private static bool IsDoubtful(ReadOnlySpan<char> digits, int distance) =>
        distance > 1 && ((digits.Length == 10 && digits[0] == '0' && digits[1] is '3' or '5' or '7' or '8' or '9')
            || (digits.Length == 12 && digits[0] == '0'));

    /// <summary>
    /// A firm's tax code is public. A person's has ten digits that begin with 8; since July 2025 it is the citizen id.
    /// </summary>
    private static NumberKind OfTaxCode(ReadOnlySpan<char> digits) => digits.Length switch
    {
        10 when digits[0] == '8' => NumberKind.Paper,
        12 when digits[0] == '0' => NumberKind.Citizen,
        _ => NumberKind.None,
    };

    private static bool IsHotline(ReadOnlySpan<char> digits) =>
        digits.Length is >= 8 and <= 10 && (digits.StartsWith("1800") || digits.StartsWith("1900"));

    private static bool IsMoney(ReadOnlySpan<char> digits, ReadOnlySpan<DigitGroup> groups, NumberCue cue)
    {
        if (digits[0] == '0' || groups[0].AfterPlus) return false;
        return cue == NumberCue.Money || (digits.Length is >= 5 and <= 12 && digits.EndsWith("000"));
    }

    private static bool IsPhone(ReadOnlySpan<char> digits, bool afterPlus)
    {
        if (afterPlus && digits.Length is >= 9 and <= 15) return true;
        if (digits.StartsWith("0084")) digits = digits[2..];
        if (digits.StartsWith("84") && digits.Length is 11 or 12)
        {
            var rest = digits[2..];
            return rest[0] == '0' ? rest.Length == 10 && IsTrunk(rest[1]) : IsTrunk(rest[0]);
        }
        if (digits[0] != '0') return false;
        return digits.Length switch
        {
            10 => IsTrunk(digits[1]),
            11 => digits[1] is '1' or '2',
            _ => false,
        };
    }

    private static bool IsTrunk(char second) => second is '2' or '3' or '5' or '7' or '8' or '9';

    /// <summary>Product codes of 12 digits exist too, and new medicine numbers begin with 893.</summary>
    private static bool IsCitizenId(ReadOnlySpan<char> digits) =>
        digits[0] == '0' || !(digits.StartsWith("893") || CheckDigits.IsGtin(digits));

    private static bool IsCard(ReadOnlySpan<char> digits) =>
        digits.Length is >= 13 and <= 19
        && (CheckDigits.IsLuhn(digits) || (digits.Length >= 16 && digits.StartsWith(DomesticCard)))
        && !(digits.Length <= 14 && CheckDigits.IsGtin(digits));

    private static bool AreEven(ReadOnlySpan<DigitGroup> groups, int length)
    {
        foreach (var group in groups)
            if (group.Digits.Length != length) return false;
        return true;
    }

    /// <summary>
    /// People cut long numbers into pieces of three or more, or dictate digit by digit; not into dates.
    /// </summary>
    private static bool IsInPieces(ReadOnlySpan<DigitGroup> groups)
    {
        if (AreEven(groups, 1)) return true;
        foreach (var group in groups)
            if (group.Digits.Length < 3) return false;
        return true;
    }
}
