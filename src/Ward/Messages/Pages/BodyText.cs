using System.Globalization;

namespace BachDang.Outreach.Ward.Messages.Pages;

/// <summary>How a stretch of a message is laid out on a page.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    Bullets,
    Steps,
}

/// <summary>A stretch of a message.</summary>
/// <param name="Kind">How it is shown.</param>
/// <param name="Start">The first number of steps.</param>
/// <param name="Lines">Lines or items; each a row of pieces of text, every second one bold.</param>
public sealed record Block(BlockKind Kind, int Start, IReadOnlyList<IReadOnlyList<string>> Lines);

/// <summary>Reads the plain text of an answer: paragraphs in which only <c>**bold**</c>, numbered lines and lines that
/// start with a dash mean something, and a short first line without a full stop is a heading. Everything else is shown
/// as it is written. The chat page's <c>body.js</c> does the same.</summary>
public static class BodyText
{
    private const int LongestHeading = 40;
    private static readonly string[] Dashes = ["- ", "– "];

    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = new List<Block>();
        var open = new List<IReadOnlyList<string>>();
        var (kind, start) = (BlockKind.Paragraph, 1);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            var (lineKind, number, words) = Line(line);
            if (line.Length == 0 || lineKind != kind) Close();
            if (line.Length == 0) continue;
            if (open.Count == 0) (kind, start) = (lineKind, number);
            open.Add(words.Split("**"));
            if (kind == BlockKind.Paragraph && open.Count == 1 && IsHeading(line)) kind = BlockKind.Heading;
        }
        Close();
        return blocks;

        void Close()
        {
            if (open.Count == 0) return;
            blocks.Add(new Block(kind, start, [.. open]));
            open.Clear();
        }
    }

    private static bool IsHeading(string line) =>
        line.Length <= LongestHeading && line[^1] is not ('.' or '?' or '!' or ',' or ';' or '…');

    private static (BlockKind Kind, int Number, string Words) Line(string line)
    {
        if (Dashes.Any(dash => line.StartsWith(dash, StringComparison.Ordinal)))
            return (BlockKind.Bullets, 1, line[2..]);
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 3 && line.AsSpan(digits).StartsWith(". ")
            ? (BlockKind.Steps, int.Parse(line.AsSpan(0, digits), CultureInfo.InvariantCulture), line[(digits + 2)..])
            : (BlockKind.Paragraph, 1, line);
    }
}
