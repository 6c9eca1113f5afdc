namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>Chooses how large the letters of a poster may be, so that it fills one page of A4 and never two.
/// Letters are taken to be as wide as broad ones of the font are on average.</summary>
internal static class PosterFit
{
    private const double Millimetre = 0.3528;
    private const double PaperWidth = 182;
    private const double LetterWidth = 0.56;
    private const double LineHeight = 1.38;
    private const double Gap = 0.45;
    private const double Body = 196;
    private const double Picture = 72;

    /// <summary>Sizes in points the style sheet knows, largest first.</summary>
    public static readonly IReadOnlyList<int> Sizes = [56, 48, 42, 36, 30, 26, 22, 20, 18, 16, 14, 13, 12, 11, 10, 9, 8];
    public static readonly IReadOnlyList<int> TitleSizes = [48, 42, 36, 30, 26];

    /// <summary>The size of the headline: at most three lines.</summary>
    public static int Title(string title) => TitleSizes.FirstOrDefault(size => Rows(title, size) <= 3, TitleSizes[^1]);

    /// <summary>The size of the text under that headline.</summary>
    public static int Text(string title, IReadOnlyList<string> lines, bool hasPicture)
    {
        var size = Title(title);
        var room = Body - Rows(title, size) * size * Millimetre * 1.2 - (hasPicture ? Picture : 0);
        return Sizes.FirstOrDefault(points => Height(lines, points) <= room, Sizes[^1]);
    }

    private static double Height(IReadOnlyList<string> lines, int points) =>
        lines.Sum(line => Rows(line, points) * LineHeight + Gap) * points * Millimetre;

    private static int Rows(string line, int points) =>
        Math.Max(1, (int)Math.Ceiling(line.Length * LetterWidth * points * Millimetre / PaperWidth));
}
