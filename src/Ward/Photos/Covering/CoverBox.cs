using System.Globalization;

namespace BachDang.Outreach.Ward.Photos.Covering;

/// <summary>A box to be blackened, in percent of the picture as it is shown.</summary>
public readonly record struct CoverBox(double Left, double Top, double Width, double Height)
{
    /// <summary>In one act; more than anybody draws.</summary>
    public const int Most = 60;

    private const double Whole = 100;
    private const double Thinnest = 0.1;

    /// <summary>Reads four numbers with commas between them, points within; what sticks out of the picture is cut.
    /// </summary>
    /// <returns>Null when they are no box.</returns>
    public static CoverBox? Read(string? text)
    {
        if (text?.Split(',') is not { Length: 4 } parts) return null;
        Span<double> numbers = stackalloc double[4];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
                || !double.IsFinite(numbers[i])) return null;
        }
        var (left, top) = (Math.Clamp(numbers[0], 0, Whole), Math.Clamp(numbers[1], 0, Whole));
        var (right, bottom) = (Math.Clamp(numbers[0] + numbers[2], 0, Whole),
            Math.Clamp(numbers[1] + numbers[3], 0, Whole));
        return right - left < Thinnest || bottom - top < Thinnest
            ? null
            : new CoverBox(left, top, right - left, bottom - top);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Left:0.##},{Top:0.##},{Width:0.##},{Height:0.##}");
}
