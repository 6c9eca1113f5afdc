using System.Globalization;
using System.Text;

namespace BachDang.Outreach.Knowledge.Evaluation.Printing;

/// <summary>Figures and messages in the form a table shows.</summary>
internal static class Printed
{
    private const int LongestText = 160;

    public static string Figure(Tally tally, string measure) => tally.Value(measure) switch
    {
        null => "",
        { } value when tally.IsShare(measure) && measure != "mrr" =>
            string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.0} %"),
        { } value => value.ToString("0.###", CultureInfo.InvariantCulture),
    };

    /// <summary>One line a reader can see whole: invisible characters by number, cut when long.</summary>
    public static string Text(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length > LongestText) return line.Append('…').ToString();
            var isSeen = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned);
            line.Append(isSeen ? rune.ToString() : $"\\u{rune.Value:X4}");
        }
        return line.ToString();
    }

    /// <summary>The same as a cell of a Markdown table.</summary>
    public static string Cell(string text) => new StringBuilder(Text(text))
        .Replace("\\", "\\\\").Replace("|", "\\|").Replace("<", "&lt;").Replace("`", "'").Replace("*", "\\*")
        .Replace("_", "\\_").ToString();
}
