using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Addresses;

/// <summary>
/// Finds what leads to one door: house, lane, flat and group numbers, hamlets. The street, the market and the commune
/// stay, because a report needs them and they are nobody's.
/// </summary>
internal static class AddressFinder
{
    private const int LongestJoint = 3;

    public static void Find(TypedText text, List<MaskSpan> found)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (PartReader.Read(text, i) is not { } part) continue;
            var (weights, weak) = (part.Weight, part.Weight == PartWeight.Weak ? 1 : 0);
            var last = part;
            while (Next(text, last.End) is { } next)
            {
                if (next.Weight > weights) weights = next.Weight;
                if (next.Weight == PartWeight.Weak) weak++;
                last = next;
            }
            if (weights == PartWeight.Clear || (weak > 0 && last.End > part.End && !part.IsBare && weak > 1)
                || IsExplained(text, i, part, last))
                found.Add(new MaskSpan(text[i].Start, last.EndChar, ReplyKeys.MaskAddress));
            i = last.End - 1;
        }
    }

    /// <summary>The part that follows, also after the kind of building (phòng 12 dãy trọ ngõ 5).</summary>
    private static AddressPart? Next(TypedText text, int i)
    {
        if (i >= text.Count || !Adjoins(text, i)) return null;
        if (PartReader.Read(text, i) is { IsBare: false } part) return part;
        var after = text.PhraseEnd(i, MaskRole.Building);
        return after > i && after < text.Count && PartReader.Read(text, after) is { Weight: PartWeight.Clear } clear
            ? clear
            : null;
    }

    private static bool Adjoins(TypedText text, int next)
    {
        var gap = text.GapBefore(next);
        if (gap.Length > LongestJoint) return false;
        foreach (var c in gap)
            if (c is not (' ' or ',' or '-' or '–' or '\n' or '/')) return false;
        return true;
    }

    private static bool IsExplained(TypedText text, int first, in AddressPart part, in AddressPart last)
    {
        var before = first == 0 ? MaskRole.None : text[first - 1].Ends;
        if (first > 0 && (before & MaskRole.DateWord) != 0) return false;
        var isHome = (before & MaskRole.Home) != 0 && IsClose(text, first);
        if (part.Weight == PartWeight.Beside) return isHome;
        var street = StreetAfter(text, last.End);
        if (part.IsBare)
            return street != Street.None
                && (part.HasSlash || isHome || (before & MaskRole.ShopAt) != 0 || IsDoor(text, first, last.End))
                && (street == Street.Known || isHome || part.HasSlash || text.IsCased);
        if (isHome || street == Street.Known) return true;
        if ((text[first].Starts & MaskRole.DoorNumber) != 0)
            return street == Street.Capital && (before & (MaskRole.ShopAt | MaskRole.Home)) != 0;
        if ((text[first].Starts & MaskRole.Flat) != 0) return IsBuilding(text, last.End);
        return (text[first].Starts & (MaskRole.Group | MaskRole.Village)) != 0 && IsCommune(text, last.End);
    }

    /// <summary>Two digits or more before a street's name are a house, whatever is said before them.</summary>
    private static bool IsDoor(TypedText text, int first, int end) =>
        text[first].End - text[first].Start > 1 && text[end].KnownEnd > end
        && (text[end].Starts & MaskRole.Street) != 0;

    private static bool IsClose(TypedText text, int i) => text.GapBefore(i).Length <= LongestJoint;

    private static Street StreetAfter(TypedText text, int i)
    {
        if (i >= text.Count || text.GapBefore(i).Length > LongestJoint) return Street.None;
        if ((text[i].Starts & (MaskRole.StreetWord | MaskRole.Street)) != 0) return Street.Known;
        if (!text.IsCased || !text[i].IsCapital || text[i].Gap != WordGap.Space) return Street.None;
        var isRow = i + 1 < text.Count && text[i + 1] is { IsCapital: true, Gap: WordGap.Space };
        return isRow && (text[i].Starts & MaskRole.Known) == 0 ? Street.Capital : Street.None;
    }

    private static bool IsBuilding(TypedText text, int i) =>
        i < text.Count && Adjoins(text, i) && (text[i].Starts & MaskRole.Building) != 0;

    private static bool IsCommune(TypedText text, int i) =>
        i < text.Count && Adjoins(text, i) && (text[i].Starts & MaskRole.Commune) != 0;

    private enum Street { None, Capital, Known }
}
