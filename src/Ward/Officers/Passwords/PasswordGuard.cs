using System.Globalization;
using System.Text;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BachDang.Outreach.Ward.Officers.Passwords;

/// <summary>Why a password is not taken.</summary>
public enum PasswordFault
{
    TooShort,
    TooLong,
    TooPlain,
    TooCommon,
    HoldsName,
}

/// <summary>The password would be guessed.</summary>
public sealed record WeakPassword(PasswordFault Fault) : Refusal;

/// <summary>Long, not among the usual ones, not the officer's name. No rule about kinds of letters: they make passwords
/// worse (NIST SP 800-63B).</summary>
internal sealed class PasswordGuard : IPasswordValidator<OfficerAccount>
{
    private const int Shortest = 12;
    private const int Longest = 128;
    private const int FewestKinds = 5;
    private const int ShortestNamePart = 4;
    private const char StrokedD = (char)0x0111;

    // What is left of a usual password when its digits and signs are gone.
    private static readonly string[] Common = ReadCommon();

    /// <summary>The password in the form that is hashed: one way to write a letter with marks.</summary>
    public static string Normalize(string password) =>
        password.Length <= Longest && !password.Any(char.IsSurrogate) ? password.Normalize() : password;

    public static PasswordFault? FaultOf(string password, string signInName, string name)
    {
        if (password.Length < Shortest) return PasswordFault.TooShort;
        if (password.Length > Longest) return PasswordFault.TooLong;
        var plain = Fold(password);
        if (plain.Distinct().Count() < FewestKinds || IsRun(plain)) return PasswordFault.TooPlain;
        var names = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(signInName).Append(name)
            .Select(part => Fold(part).Replace(" ", "", StringComparison.Ordinal));
        var joined = plain.Replace(" ", "", StringComparison.Ordinal);
        if (names.Any(part => part.Length >= ShortestNamePart && joined.Contains(part, StringComparison.Ordinal)))
            return PasswordFault.HoldsName;
        var letters = string.Concat(plain.Where(char.IsAsciiLetter));
        return Common.Any(word => letters == word || letters == word + word) ? PasswordFault.TooCommon : null;
    }

    public Task<IdentityResult> ValidateAsync(
        UserManager<OfficerAccount> manager, OfficerAccount user, string? password) =>
        Task.FromResult(FaultOf(password ?? "", user.SignInName, user.Name) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = fault.ToString() })
            : IdentityResult.Success);

    // 123456789012, qwertyuiop12, abcdefabcdef: each sign follows from the one before, or the beginning comes again.
    private static bool IsRun(string plain)
    {
        const string Rows = "01234567890 qwertyuiop asdfghjkl zxcvbnm abcdefghijklmnopqrstuvwxyz";
        var steps = plain.Zip(plain.Skip(1), (a, b) => Rows.Contains($"{a}{b}", StringComparison.Ordinal)
            || Rows.Contains($"{b}{a}", StringComparison.Ordinal) || a == b);
        if (steps.Count(follows => !follows) <= plain.Length / 6) return true;
        return Enumerable.Range(1, 4).Any(length =>
            Enumerable.Range(0, plain.Length).All(i => plain[i] == plain[i % length]));
    }

    private static string Fold(string text) => string.Concat(
        (text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormD))
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => c == StrokedD ? 'd' : char.ToLowerInvariant(c)));

    private static string[] ReadCommon()
    {
        using var stream = typeof(PasswordGuard).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
