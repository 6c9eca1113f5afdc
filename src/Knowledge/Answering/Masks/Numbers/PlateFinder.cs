using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

/// <summary>
/// Finds number plates: province, series, four or five digits (15A-123.45, 16B1 23456). What is written loosely (15a
/// 12345) needs a word that speaks of a vehicle, because 20L 50000 is an amount.
/// </summary>
internal static class PlateFinder
{
    private const int FarthestCue = 3;

    public static void Find(TypedText text, List<MaskSpan> found)
    {
        for (var i = 1; i < text.Count; i++)
        {
            if (!text[i - 1].IsNumber || text[i].IsNumber || text[i].End - text[i].Start > 2) continue;
            if (TryRead(text.Text, text[i - 1], text[i], out var end, out var isClear)
                && (isClear || HasCue(text, i - 2)))
                found.Add(new MaskSpan(text[i - 1].Start, end, ReplyKeys.MaskPlate));
        }
    }

    private static bool TryRead(string text, TypedWord province, TypedWord series, out int end, out bool isClear)
    {
        (end, isClear) = (0, false);
        var isProvince = province.End - province.Start == 2 && text[province.Start] != '0'
            && (province.Start == 0 || text[province.Start - 1] is not ('.' or ',' or '/'));
        var joint = series.Start - province.End;
        if (!isProvince || joint > 1 || (joint == 1 && text[province.End] is not ('-' or '.' or ' '))) return false;

        var (digits, first, marks) = (0, 0, 0);
        var at = series.End;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at])) digits++;
            else if (text[at] is ' ' or '-' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                if (first == 0) first = digits + 1;
                if (text[at] != ' ') marks++;
            }
            else break;
            at++;
        }
        if (at < text.Length && char.IsLetterOrDigit(text[at])) return false;
        end = at;
        var hasSeriesDigit = first == 2;
        var isGlued = first == 0;
        if (digits is < 4 or > 6 || (digits == 6 && !hasSeriesDigit && !isGlued)) return false;
        var isUpper = char.IsUpper(text[series.Start]);
        isClear = digits switch
        {
            4 => false,
            5 => (isUpper && isGlued) || marks > 0,
            _ => (isUpper && hasSeriesDigit) || marks > 0,
        };
        return true;
    }

    private static bool HasCue(TypedText text, int last)
    {
        for (var i = last; i >= 0 && i > last - FarthestCue; i--)
            if (text[i].Cue == NumberCue.Plate) return true;
        return false;
    }
}
