namespace BachDang.Outreach.Ward.Officers.Passwords;

/// <summary>Codes on paper for the day the telephone is lost; as Identity makes them: AAAAA-AAAAA.</summary>
internal static class RecoveryCodes
{
    public const int HowMany = 10;
    private const int HalfLength = 5;

    /// <summary>The code as it was made, whatever case, spaces or dashes it is typed with.</summary>
    public static string Normalize(string typed)
    {
        var signs = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return signs.Length == 2 * HalfLength ? $"{signs[..HalfLength]}-{signs[HalfLength..]}" : "";
    }
}
