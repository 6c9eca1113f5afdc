using BachDang.Outreach.Knowledge.Answering.Masks.Numbers;
using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Addresses;

/// <summary>Reads one part of an address: số 12A, ngõ 34/5, p302, tổ 7, thôn Đông, 12/34.</summary>
internal static class PartReader
{
    private const int MostDigits = 4;

    public static AddressPart? Read(TypedText text, int i)
    {
        if (text[i].IsNumber) return Number(text, i) is { } bare ? bare with { IsBare = true } : null;
        var starts = text[i].Starts;
        return Named(text, i, MaskRole.House, PartWeight.Clear, starts)
            ?? Named(text, i, MaskRole.Lane, PartWeight.Clear, starts)
            ?? Named(text, i, MaskRole.Flat, PartWeight.Weak, starts)
            ?? Named(text, i, MaskRole.Group, PartWeight.Weak, starts)
            ?? Village(text, i, starts)
            ?? Named(text, i, MaskRole.LaneUnmarked, PartWeight.Weak, starts)
            ?? Named(text, i, MaskRole.Part, PartWeight.Beside, starts)
            ?? Named(text, i, MaskRole.DoorNumber, PartWeight.Weak, starts);
    }

    /// <summary>A phrase of this role and then a number.</summary>
    private static AddressPart? Named(TypedText text, int i, MaskRole role, PartWeight weight, MaskRole starts)
    {
        if ((starts & role) == 0) return null;
        var number = text.PhraseEnd(i, role);
        // Blocks and houses also go by a letter before the number: tòa A2.
        if (number + 1 < text.Count && !text[number].IsNumber && text[number].End - text[number].Start == 1
            && text[number + 1] is { IsNumber: true, Gap: WordGap.Glued }) number++;
        if (role == MaskRole.Part && IsLetter(text, number))
            return new AddressPart(number + 1, text[number].End, weight, false, false);
        if (number >= text.Count || !text[number].IsNumber || text[number].Gap == WordGap.Break) return null;
        if (role == MaskRole.Flat && IsNoFlat(text, i, number)) return null;
        return Number(text, number) is { } part ? part with { Weight = weight } : null;
    }

    /// <summary>Tòa B: a block with a letter only.</summary>
    private static bool IsLetter(TypedText text, int i) =>
        i < text.Count && text[i] is { IsCapital: true, Gap: WordGap.Space } && text[i].End - text[i].Start == 1
        && (i + 1 == text.Count || text[i + 1].Gap != WordGap.Glued);

    /// <summary>The letter p is a flat only when glued to its number (p302).</summary>
    private static bool IsNoFlat(TypedText text, int i, int number) =>
        text[i].End - text[i].Start <= 2
        && (text[number].Start > text[i].End + 1 || text[number].End - text[number].Start < 3);

    private static AddressPart? Village(TypedText text, int i, MaskRole starts)
    {
        if ((starts & MaskRole.Village) == 0 || i + 1 >= text.Count || text[i + 1].Gap != WordGap.Space) return null;
        if (text[i + 1].IsNumber || text[i + 1].Is(MaskRole.NameEnd) || text[i + 1].IsEveryday) return null;
        var end = i + 2;
        if (text.IsCased && text[i + 1].IsCapital)
            while (end < text.Count && end < i + 4 && text[end] is { IsCapital: true, Gap: WordGap.Space }) end++;
        else if (text.IsCased) return null;
        else if (end + 1 < text.Count && text[end].Gap == WordGap.Space
            && (text[end + 1].Starts & MaskRole.Commune) != 0)
            end++;
        return new AddressPart(end, text[end - 1].End, PartWeight.Weak, false, false);
    }

    /// <summary>12, 12A, 12/34/5, 12-14; not an amount, a date with its year or a document's number.</summary>
    private static AddressPart? Number(TypedText text, int i)
    {
        var (end, slash) = (i, false);
        while (true)
        {
            if (text[end].End - text[end].Start > MostDigits) return null;
            end++;
            if (end < text.Count && IsDoorLetter(text, end)) end++;
            if (end >= text.Count || !(text[end].IsNumber && text.GapBefore(end) is "/" or "-" or " / ")) break;
            slash |= text.GapBefore(end).Contains('/');
        }
        var last = text[end - 1];
        if (last.End < text.Text.Length && text.Text[last.End] is '%' or '°') return null;
        if (end < text.Count && !Parted(text, end)) return null;
        var isDate = slash && last.IsNumber && last.End - last.Start == 4 && text.Text[last.Start] is '1' or '2';
        return isDate ? null : new AddressPart(end, last.End, PartWeight.Weak, false, slash);
    }

    private static bool IsDoorLetter(TypedText text, int at) =>
        text[at].Gap == WordGap.Glued && !text[at].IsNumber && text[at].End - text[at].Start == 1
        && (text[at].Cue != NumberCue.Money || text[at].IsCapital);

    /// <summary>What follows is a word of its own: no unit, decimal or document code.</summary>
    private static bool Parted(TypedText text, int next)
    {
        if (text[next].Gap == WordGap.Glued || text[next].Cue == NumberCue.Money) return false;
        var gap = text.GapBefore(next);
        return gap is not ("." or "/" or "-" or ":") && !(text[next].IsNumber && gap is ",");
    }
}
