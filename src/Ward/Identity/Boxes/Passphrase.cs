using System.Security.Cryptography;
using System.Text;

namespace BachDang.Outreach.Ward.Identity.Boxes;

/// <summary>A passphrase as it counts: composed (NFC), because keyboards differ in how they write a Vietnamese letter,
/// and without spaces around it, because these are not seen on paper.</summary>
internal sealed class Passphrase : IDisposable
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 12;

    private const int FewestDifferent = 5;
    private const int LongestUsed = 1024;
    private readonly char[] _characters;

    private Passphrase(char[] characters) => _characters = characters;

    public ReadOnlySpan<char> Characters => _characters;

    /// <returns>Null when no keyboard writes such text.</returns>
    public static Passphrase? Read(ReadOnlySpan<char> typed)
    {
        typed = typed.Trim();
        if (typed.Length > LongestUsed) return null;
        var room = new char[LongestUsed * 4];
        try
        {
            return typed.TryNormalize(room, out var length, NormalizationForm.FormC)
                ? new Passphrase(room[..length])
                : null;
        }
        catch (ArgumentException)
        {
            // Half a pair or a noncharacter.
            return null;
        }
        finally
        {
            Array.Clear(room);
        }
    }

    /// <returns>Why it is too easy to guess; null when it is not.</returns>
    public string? Weakness()
    {
        if (_characters.Length < Shortest) return $"It has fewer than {Shortest} characters.";
        if (_characters.Distinct().Count() < FewestDifferent) return "It uses too few different characters.";
        if (Enumerable.Range(1, _characters.Length / 2).Any(IsRepeatedAfter)) return "It repeats one pattern.";
        return IsCounting(1) || IsCounting(9) ? "It only counts up or down." : null;
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(_characters.AsSpan()));

    private bool IsRepeatedAfter(int length) =>
        _characters.AsSpan(length).SequenceEqual(_characters.AsSpan(0, _characters.Length - length));

    // The ten digits follow each other in a ring: 890123 counts too.
    private bool IsCounting(int step) =>
        _characters.Zip(_characters.Skip(1)).All(pair => (pair.Second - pair.First + 20) % 10 == step);
}
