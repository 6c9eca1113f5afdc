namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>How a poster is set.</summary>
/// <param name="Title">Size of the headline, in points.</param>
/// <param name="Text">Size of the text, in points.</param>
/// <param name="Columns">Columns of the text.</param>
/// <param name="Lines">The text; joined into one where its lines would be too many for a page.</param>
internal sealed record PosterLayout(int Title, int Text, int Columns, IReadOnlyList<string> Lines)
{
    public bool HasSmallPicture { get; init; }
}

/// <summary>Chooses how large the letters of a poster may be, so that it fills one page of A4 and never two.
/// Letters are taken to be as wide as broad ones of the font are on average.</summary>
internal static class PosterFit
{
    private const double Millimetre = 0.3528;
    private const double PaperWidth = 180;
    private const double BetweenColumns = 6;
    private const double LetterWidth = 0.545;
    private const double LineHeight = 1.38;
    private const double Gap = 0.25;
    private const double Body = 192;
    private const double LargePicture = 70;
    private const double SmallPicture = 48;

    // More text than this leaves less room for the picture.
    private const int LongText = 900;

    // Text smaller than this is worth a smaller headline.
    private const int Readable = 15;
    private static readonly int[] TitleSizes = [48, 42, 36, 30, 26];
    private static readonly int[] TextSizes = [56, 48, 42, 36, 30, 26, 22, 20, 18, 16, 14, 13, 12, 11, 10, 9, 8];

    public static PosterLayout Of(string title, IReadOnlyList<string> lines, bool hasPicture)
    {
        var small = lines.Sum(line => line.Length) > LongText;
        var picture = hasPicture ? small ? SmallPicture : LargePicture : 0;
        PosterLayout? best = null;
        foreach (var size in TitleSizes.SkipWhile(size => Rows(title, size, PaperWidth) > 3 && size > TitleSizes[^1]))
        {
            var room = Body - picture - Rows(title, size, PaperWidth) * size * Millimetre * 1.2;
            if (Largest(lines, room) is not { } fitted) continue;
            if (best is null || fitted.Size > best.Text)
                best = new PosterLayout(size, fitted.Size, fitted.Columns, lines) { HasSmallPicture = small };
            if (best.Text >= Readable) return best;
        }
        return best ?? Joined(title, lines) with { HasSmallPicture = small };
    }

    // A long list of single words: as one paragraph it takes a fraction of the room.
    private static PosterLayout Joined(string title, IReadOnlyList<string> lines) =>
        lines.Count > 1
            ? Of(title, [string.Join(" · ", lines.Select(line => line.TrimStart('-', '–', ' ')))], hasPicture: true)
            : new PosterLayout(TitleSizes[^1], TextSizes[^1], 1, lines);

    private static (int Size, int Columns)? Largest(IReadOnlyList<string> lines, double room)
    {
        foreach (var size in TextSizes)
        {
            for (var columns = 1; columns <= 3; columns++)
            {
                // Columns are for lists only; one line more for where they are cut.
                if (columns > 1 && lines.Count < columns * 4) break;
                var width = (PaperWidth - (columns - 1) * BetweenColumns) / columns;
                var height = lines.Sum(line => Rows(line, size, width) * LineHeight + Gap) / columns
                    + (columns - 1) * LineHeight;
                if (height * size * Millimetre <= room) return (size, columns);
            }
        }
        return null;
    }

    private static int Rows(string line, int points, double width) =>
        Math.Max(1, (int)Math.Ceiling(line.Length * LetterWidth * points * Millimetre / width));
}
