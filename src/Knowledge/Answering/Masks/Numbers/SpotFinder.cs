using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

/// <summary>Finds exact positions: 20.86512, 106.68381 and degrees with minutes. Less than four decimals may be two
/// prices, so those need a word that speaks of a position.</summary>
internal static class SpotFinder
{
    private const int LongestJoint = 12;

    public static void Find(TypedText text, List<MaskSpan> found)
    {
        AddDecimals(text, found);
        AddDegrees(text.Text, found);
    }

    private static void AddDecimals(TypedText text, List<MaskSpan> found)
    {
        var (start, end) = (-1, -1);
        for (var i = 0; i < text.Count; i++)
        {
            if (!text[i].IsNumber) continue;
            if (!TryDecimal(text.Text, text[i].Start, out var whole, out var decimals, out var last)) continue;
            var least = NearbyCue(text, i) ? 3 : 4;
            if (decimals < least) continue;
            if (start >= 0 && whole is >= 100 and <= 120 && text[i].Start - end <= LongestJoint)
            {
                found.Add(new MaskSpan(start, last, ReplyKeys.MaskSpot));
                start = -1;
            }
            else if (whole is >= 7 and <= 24) (start, end) = (text[i].Start, last);
        }
    }

    private static bool NearbyCue(TypedText text, int word)
    {
        for (var i = word - 1; i >= 0 && i >= word - 5; i--)
            if (text[i].Cue == NumberCue.Spot) return true;
        return false;
    }

    private static bool TryDecimal(string text, int start, out int whole, out int decimals, out int end)
    {
        (whole, decimals, end) = (0, 0, start);
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - start < 4)
            whole = (whole * 10) + text[end++] - '0';
        if (end >= text.Length || text[end] is not ('.' or ',')) return false;
        end++;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            decimals++;
            end++;
        }
        return true;
    }

    /// <summary>20°51'54"N 106°41'02"E: two degree signs with minutes close to each other.</summary>
    private static void AddDegrees(string text, List<MaskSpan> found)
    {
        for (var first = text.IndexOf('°'); first >= 0; first = text.IndexOf('°', first + 1))
        {
            var second = text.IndexOf('°', first + 1);
            if (second < 0 || second - first > 24 || !char.IsAsciiDigit(text[first + 1])) continue;
            var start = first;
            while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
            var end = second + 1;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '\'' or '"' or '′' or '″'))
                end++;
            found.Add(new MaskSpan(start, end, ReplyKeys.MaskSpot));
            first = second;
        }
    }
}
