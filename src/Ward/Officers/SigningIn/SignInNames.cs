using BachDang.Outreach.Ward.Officers.Accounts;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>What an officer types to sign in: 3 to 40 of a–z, 0–9, dot and dash.</summary>
internal static class SignInNames
{
    private const int Shortest = 3;

    public static string Normalize(string typed) => typed.Trim().ToLowerInvariant();

    public static bool IsUsable(string name) => name.Length is >= Shortest and <= OfficerAccount.LongestSignInName
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');
}
