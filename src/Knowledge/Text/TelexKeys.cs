using System.Buffers;
using BachDang.Outreach.Knowledge.Text.Letters;

namespace BachDang.Outreach.Knowledge.Text;

/// <summary>
/// Undoes Telex typing that no keyboard program turned into letters: <c>ddoongf</c> was meant as đồng.
/// </summary>
internal static class TelexKeys
{
    private const int MaxLength = 10;
    private const string ToneKeys = "fsxrj";
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyăâêôơư");

    /// <summary>The syllable the keys stand for; false when they are no Telex keys or give no possible syllable.
    /// </summary>
    public static bool TryRead(string keys, out string syllable)
    {
        syllable = "";
        if (keys.Length is < 2 or > MaxLength) return false;
        foreach (var c in keys)
            if (!char.IsAsciiLetterLower(c))
                return false;
        var letters = keys;
        var tone = '\0';
        if (ToneKeys.IndexOf(keys[^1]) is >= 0 and var key)
        {
            tone = Tones[key];
            letters = keys[..^1];
        }

        letters = WithHats(letters);
        if (letters == keys || !SyllableSounds.IsPossible(VietnameseText.Fold(letters))) return false;
        if (tone != '\0')
        {
            var vowel = letters.AsSpan().IndexOfAny(Vowels);
            if (vowel < 0) return false;
            letters = letters[..vowel] + LetterTable.Compose(letters[vowel], tone) + letters[(vowel + 1)..];
        }

        syllable = VietnameseText.Canonical(letters);
        return true;
    }

    private static string WithHats(string letters) => letters
        .Replace("uow", "ươ", StringComparison.Ordinal)
        .Replace("dd", "đ", StringComparison.Ordinal)
        .Replace("aa", "â", StringComparison.Ordinal)
        .Replace("ee", "ê", StringComparison.Ordinal)
        .Replace("oo", "ô", StringComparison.Ordinal)
        .Replace("aw", "ă", StringComparison.Ordinal)
        .Replace("ow", "ơ", StringComparison.Ordinal)
        .Replace("uw", "ư", StringComparison.Ordinal);
}
