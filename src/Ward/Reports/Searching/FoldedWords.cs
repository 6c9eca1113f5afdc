using System.Globalization;
using System.Text;

namespace BachDang.Outreach.Ward.Reports.Searching;

/// <summary>Syllables without marks and capitals, so that a search typed without diacritics finds what was written with
/// them.</summary>
internal static class FoldedWords
{
    public const int MostOfReport = 400;
    public const int MostOfQuery = 8;

    // The two forms of the barred d, which have no decomposition.
    private const int SmallBarredD = 0x111, LargeBarredD = 0x110;

    public static List<string> Of(Report report) => Of(string.Join(' ',
        report.Product, report.Brand, report.Barcode, report.Lot, report.PlaceText, report.Words), MostOfReport);

    /// <summary>Each syllable once, in the order of the text.</summary>
    public static List<string> Of(string? text, int most)
    {
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = word.Length > ReportWord.Longest ? word[..ReportWord.Longest] : word;
            if (seen.Add(cut)) words.Add(cut);
            if (words.Count == most) break;
        }
        return words;
    }

    private static string Fold(string text)
    {
        // Letters and digits alone go on: normalising throws on lone surrogates and noncharacters.
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is SmallBarredD or LargeBarredD) plain.Append('d');
            else if (Rune.IsLetterOrDigit(rune) || IsMark(rune)) plain.Append(rune.ToString());
            else plain.Append(' ');
        }
        var folded = new StringBuilder(plain.Length);
        foreach (var rune in plain.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsMark(rune)) folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return folded.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
}
