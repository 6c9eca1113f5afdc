using System.Globalization;

namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <param name="Size">Height of the letters in pixels.</param>
/// <param name="Lines">The text, cut into lines that fit.</param>
internal sealed record FittedText(int Size, IReadOnlyList<string> Lines);

/// <summary>Cuts text into lines of a picture. Widths are estimated on the broad side, because nobody knows which font
/// draws it.</summary>
internal static class SquareText
{
    private const double LineHeight = 1.3;

    /// <summary>The largest of the sizes at which everything fits; at the smallest the end is cut off.</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="isBold">Bold letters are broader.</param>
    /// <param name="sizes">In pixels, largest first.</param>
    public static FittedText Fit(
        IReadOnlyList<string> paragraphs, double width, double height, bool isBold, IReadOnlyList<int> sizes)
    {
        var fitted = new FittedText(sizes[^1], []);
        foreach (var size in sizes)
        {
            fitted = new FittedText(size, [.. paragraphs.SelectMany(line => Wrap(line, width, size, isBold))]);
            if (fitted.Lines.Count * size * LineHeight <= height) return fitted;
        }
        var most = Math.Max(1, (int)(height / (fitted.Size * LineHeight)));
        return fitted with { Lines = [.. fitted.Lines.Take(most - 1), $"{fitted.Lines[most - 1].TrimEnd('.', ',')}…"] };
    }

    public static IEnumerable<string> Wrap(string text, double width, int size, bool isBold)
    {
        var line = "";
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => Pieces(word, width, size, isBold));
        foreach (var word in words)
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size, isBold) > width)
            {
                yield return line;
                line = word;
            }
            else line = longer;
        }
        if (line.Length > 0) yield return line;
    }

    // One word may be longer than a line.
    private static IEnumerable<string> Pieces(string word, double width, int size, bool isBold)
    {
        while (word.Length > 1 && Width(word, size, isBold) > width)
        {
            var cut = word.Length;
            while (cut > 1 && Width(word[..cut], size, isBold) > width) cut--;
            yield return word[..cut];
            word = word[cut..];
        }
        yield return word;
    }

    private static double Width(string text, int size, bool isBold) =>
        text.Sum(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark ? 0 : Share(letter))
        * size * (isBold ? 1.08 : 1);

    private static double Share(char letter) => letter switch
    {
        'i' or 'l' or 'j' or '.' or ',' or ':' or ';' or '!' or '|' or '\'' or ' ' => 0.3,
        't' or 'f' or 'r' or '(' or ')' or '-' => 0.42,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.95,
        _ when char.IsUpper(letter) => 0.75,
        _ => 0.57,
    };
}
