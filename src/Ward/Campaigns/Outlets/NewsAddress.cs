using System.Globalization;
using System.Text;

namespace BachDang.Outreach.Ward.Campaigns.Outlets;

/// <summary>The last part of the address of a campaign on the site: words of its title without marks, and enough of its
/// id that no other has it.</summary>
internal static class NewsAddress
{
    private const int LongestWords = 44;
    private const int LettersOfId = 10;

    public static string Of(Campaign campaign)
    {
        var words = Words(campaign.Title);
        // The end of an id is its random part.
        var tail = campaign.Id.ToString("N")[^LettersOfId..];
        return words.Length == 0 ? $"tin-{tail}" : $"{words}-{tail}";
    }

    private static string Words(string title)
    {
        var words = new StringBuilder(LongestWords);
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            // U+0111 and U+0110 are letters of their own and fall apart in no form.
            var plain = (int)letter is 0x111 or 0x110 ? 'd' : char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterOrDigit(plain)) words.Append(plain);
            else if (words.Length > 0 && words[^1] != '-') words.Append('-');
        }
        if (words.Length <= LongestWords) return words.ToString().Trim('-');
        var cut = words.ToString()[..(LongestWords + 1)];
        var end = cut.LastIndexOf('-');
        return (end > 0 ? cut[..end] : cut[..LongestWords]).Trim('-');
    }
}
