using System.Globalization;
using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

/// <summary>Finds dates and years of birth by the words before them, and codes that open an account.</summary>
internal static class BirthFinder
{
    private const int MostWordsOfADate = 6;
    private const int FirstYear = 1900;
    private const int LastYear = 2029;

    public static void Find(TypedText text, List<MaskSpan> found)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Cue is not (NumberCue.Birth or NumberCue.Secret)) continue;
            if (text[i - text[i].CueLength + 1].IsEveryday) continue;
            var number = i + 1;
            while (number < text.Count && number <= i + 2 && !text[number].IsNumber) number++;
            if (number >= text.Count || !text[number].IsNumber) continue;
            if (text[i].Cue == NumberCue.Secret) AddSecret(text, i, number, found);
            else if (EndOfDate(text, i, number) is var end and > 0)
                found.Add(new MaskSpan(text[number].Start, end, ReplyKeys.MaskBirth));
        }
    }

    private static void AddSecret(TypedText text, int cue, int number, List<MaskSpan> found)
    {
        var length = text[number].End - text[number].Start;
        if (length is >= 3 and <= 8 && (number == cue + 1 || length >= 4))
            found.Add(new MaskSpan(text[number].Start, text[number].End, ReplyKeys.MaskSecret));
    }

    /// <summary>12/03/1990, 12 tháng 3 năm 1990 or 1990; 0 when no year is one that a person can be born in.</summary>
    private static int EndOfDate(TypedText text, int cue, int number)
    {
        for (var (i, numbers) = (number, 0); i < text.Count && i < number + MostWordsOfADate; i++)
        {
            if (i > number && text[i].Gap is WordGap.Break or WordGap.Line) break;
            if (!text[i].IsNumber) continue;
            if (++numbers > 3) break;
            var digits = text[i].End - text[i].Start;
            if (digits > 4) break;
            var value = int.Parse(text.Text.AsSpan(text[i].Start, digits), CultureInfo.InvariantCulture);
            if (digits == 4 && value is >= FirstYear and <= LastYear) return text[i].End;
            var isShortYear = digits == 2 && (numbers == 3 || (numbers == 1 && text[cue].CueLength == 2 && value > 31));
            if (isShortYear) return text[i].End;
        }
        return 0;
    }
}
