using System.Text;
using BachDang.Outreach.Knowledge.Text.Letters;

namespace BachDang.Outreach.Knowledge.Text;

/// <summary>
/// Vietnamese text as people type it, made comparable. Every method takes any UTF-16 string, also a broken one, and
/// never throws on it.
/// </summary>
public static class VietnameseText
{
    /// <summary>
    /// The readable form of a text from outside: lone surrogates, noncharacters, invisible and control characters are
    /// gone, letters are composed (NFC), look-alikes of đ and Latin letters are replaced, runs of whitespace are one
    /// space, or one line feed where they held a line break. Cleaning twice changes nothing more.
    /// </summary>
    public static string Clean(string text) => TextCleaner.Clean(text);

    /// <summary>Lower case by simple mapping, independent of the machine's language.</summary>
    public static string Lower(string text) => text.ToLowerInvariant();

    /// <summary>Lower case without any mark, đ as d. Other scripts keep their letters.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (LetterTable.IsMark(c)) continue;
            var letter = LetterTable.FoldLower(c);
            if (letter is 'ß') folded.Append("ss");
            else if (letter is 'æ') folded.Append("ae");
            else if (letter is 'œ') folded.Append("oe");
            else folded.Append(letter);
        }

        return folded.ToString();
    }

    /// <summary>
    /// One spelling of a lower-case syllable: tone placement (hoà, hòa) and i/y (kĩ, kỹ) no longer differ. What is no
    /// Vietnamese syllable comes back unchanged.
    /// </summary>
    public static string Canonical(string syllable)
    {
        Span<char> letters = syllable.Length <= 16 ? stackalloc char[syllable.Length] : new char[syllable.Length];
        syllable.CopyTo(letters);
        SyllableShape.Canonicalise(letters);
        return letters.SequenceEqual(syllable) ? syllable : new string(letters);
    }

    /// <summary>
    /// Throws <see cref="InvalidOperationException"/> when the process runs without Unicode data: in invariant mode
    /// <c>Normalize</c> silently returns its input, and other scripts, passphrases and names would compare wrongly.
    /// </summary>
    public static void SelfCheck()
    {
        if ("ệ".Normalize(NormalizationForm.FormD).Length == 1)
            throw new InvalidOperationException(
                "Unicode normalisation does not work in this process. Unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT "
                + "(or set it to 0) and install the ICU library (Debian: libicu72 or newer).");
    }
}
