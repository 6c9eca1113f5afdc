using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Names;

/// <summary>
/// Finds the names of persons. A name is believed for what it is made of (Nguyễn Thị …), for the words before it (tên
/// tôi là, ông, chủ tài khoản) or for the number after it; the same words as a street, a brand or a shop stay.
/// </summary>
internal static class NameFinder
{
    private const int ReachOfANumber = 3;

    public static void Find(TypedText text, List<MaskSpan> found)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].IsNumber) continue;
            var isReversed = text[i].Is(MaskRole.AnySurname) && IsReversed(text, i, out _);
            var (first, end) = At(text, i, found);
            if (end == 0)
            {
                i = Math.Max(i, text[i].KnownEnd - 1);
                continue;
            }
            var endChar = text[end - 1].End + (isReversed ? 1 : 0);
            found.Add(new MaskSpan(text[first].Start, endChar, ReplyKeys.MaskName));
            i = Math.Max(i, end - 1);
        }
    }

    /// <summary>The name whose family name, or first word where it has none, is word i; an end of 0 for none.</summary>
    private static (int First, int End) At(TypedText text, int i, List<MaskSpan> found)
    {
        var before = NameContext.Before(text, i);
        if (text[i].Is(MaskRole.AnySurname))
        {
            if (IsReversed(text, i, out var closing)) return (i - 1, closing);
            var name = NameReader.Read(text, i, before);
            if (name.Length >= 2 && IsPerson(text, name, before, found)) return (i, name.End);
            if (IsFamilyLast(text, i, out var first)) return (first, i + 1);
        }
        return (i, EndWithoutFamily(text, i, before));
    }

    private static bool IsPerson(TypedText text, in NameSpan name, MaskRole before, List<MaskSpan> found)
    {
        if (NameContext.IsBrand(text, name.End)) return false;
        if ((before & MaskRole.Named) != 0) return true;
        var isKnown = text[name.First].KnownEnd >= name.End;
        if ((before & MaskRole.Self) != 0)
            return name.IsCapital || name.Decides || (name.Givens > 0 && EverydayPairsIn(text, name) < name.Length - 1);
        if (!name.IsCapital && !name.Decides && text[name.First].KnownEnd > name.First + 1) return false;
        if ((before & MaskRole.Title) != 0) return IsTitled(text, name);
        if (text[name.First].IsEveryday) return false;
        if (isKnown || NameContext.IsAfterNumber(text, name.First)) return false;
        if (NameContext.IsPlace(text, name.First)) return false;
        if ((before & MaskRole.At) != 0 || NameContext.IsStreetWord(text, name.First)) return false;
        if (name.IsCapital)
        {
            if (NameContext.IsInsideCapitals(text, name.First) && !name.Decides) return false;
            return (TouchesNumber(text, name, found) || name.Decides || (name.Length > 2 && name.Givens > 0))
                && !text[name.First].IsEveryday && (name.Decides || !HasEveryday(text, name));
        }
        if (name.Decides) return name.IsClear || IsNoSentence(text, name);
        return name.Length > 2 && name.Givens == name.Length - 1 && !text[name.First].Is(MaskRole.PlainSurname)
            && EverydayPairsIn(text, name) == 0;
    }

    /// <summary>Without marks a title may be another word too (co, con, ba), so unclear names must not read as a
    /// sentence.</summary>
    private static bool IsTitled(TypedText text, in NameSpan name)
    {
        if (name.IsCapital || (name.Decides && (name.IsClear || text[name.First + 1].IsMarked))) return true;
        if (name.Length == 2) return name.IsClear && EverydayPairsIn(text, name) < 2;
        if (!name.Decides || !text[name.First + 1].Is(MaskRole.Middle)) return EverydayPairsIn(text, name) < 2;
        if (!text[name.First + 2].Is(MaskRole.Given)) return false;
        return !text[name.First - 1].PairsWithNext;
    }

    /// <summary>
    /// Typed small and without marks, "thi" is also thì and "van" also vẫn: the word after must be a given name, and
    /// after "thi" two of them or the end.
    /// </summary>
    private static bool IsNoSentence(TypedText text, in NameSpan name)
    {
        var middle = name.First + 1;
        if (IsEveryday(text, name.First) || IsEveryday(text, middle)) return false;
        if (text[middle].IsMarked) return name.Givens > 0;
        if (text[name.First].Is(MaskRole.PlainSurname) || !text[middle].Is(MaskRole.Middle)) return false;
        if (!text[middle + 1].Is(MaskRole.Given)) return false;
        var isThen = text[middle].Text[0] == 't';
        return !isThen || name.Givens > 1 || name.End == text.Count || text[name.End].Gap == WordGap.Break;
    }

    private static bool IsEveryday(TypedText text, int i) =>
        text[i].IsEveryday || text[i].PairsWithNext || (i > 0 && text[i - 1].PairsWithNext);

    private static bool HasEveryday(TypedText text, in NameSpan name)
    {
        for (var i = name.First; i < name.End; i++)
            if (text[i].IsEveryday) return true;
        return false;
    }

    /// <summary>How many of its words the content uses together with the one before or after; a common expression
    /// counts twice.</summary>
    private static int EverydayPairsIn(TypedText text, in NameSpan name)
    {
        var pairs = HasEveryday(text, name) ? 2 : 0;
        for (var i = Math.Max(0, name.First - 1); i < name.End; i++)
            if (text[i].PairsWithNext) pairs++;
        return pairs;
    }

    /// <summary>Hùng (Nguyễn Văn): the given name first, the rest in brackets.</summary>
    private static bool IsReversed(TypedText text, int i, out int end)
    {
        end = 0;
        if (i == 0 || text.GapBefore(i).Trim() is not "(" || text[i - 1].IsNumber) return false;
        var isCapital = text.IsCased && text[i - 1].IsCapital && text[i].IsCapital;
        if (!isCapital && !text[i - 1].Is(MaskRole.Given)) return false;
        var hasMiddle = false;
        for (end = i + 1; end < text.Count && end - i < 4 && text[end].Gap == WordGap.Space; end++)
        {
            hasMiddle |= text[end].Is(MaskRole.Middle);
            if (!text[end].Is(MaskRole.Given | MaskRole.Middle | MaskRole.AnySurname)) return false;
        }
        var last = text[end - 1].End;
        return (hasMiddle || isCapital) && last < text.Text.Length && text.Text[last] == ')';
    }

    /// <summary>Lan Nguyễn, as people call themselves on networks.</summary>
    private static bool IsFamilyLast(TypedText text, int family, out int first)
    {
        first = family;
        if (!text.IsCased || !text[family].IsCapital) return false;
        while (first > 0 && family - first < 3 && text[first].Gap == WordGap.Space && text[first - 1].IsCapital
            && text[first - 1].Is(MaskRole.Given)) first--;
        if (first == family || (family + 1 < text.Count && text[family + 1] is { IsCapital: true, Gap: WordGap.Space }))
            return false;
        const MaskRole cues = MaskRole.Named | MaskRole.Self | MaskRole.Title | MaskRole.Network;
        if ((NameContext.Before(text, first) & cues) != 0) return true;
        return text[family].Is(MaskRole.Surname) && text[first].KnownEnd <= first && !NameContext.IsPlace(text, first)
            && !NameContext.IsInsideCapitals(text, first);
    }

    /// <summary>A name without a family name: one word after "tên tôi là", two capitals after "chị".</summary>
    private static int EndWithoutFamily(TypedText text, int i, MaskRole before)
    {
        if ((before & MaskRole.Named) != 0 && NameReader.GivenEnd(text, i, capitalsOnly: false) is var end && end > i)
            return end;
        if ((before & MaskRole.Title) == 0 || !text.IsCased || text[i].KnownEnd > i) return 0;
        end = NameReader.GivenEnd(text, i, capitalsOnly: true);
        return end - i >= 2 && !NameContext.IsBrand(text, end) ? end : 0;
    }

    private static bool TouchesNumber(TypedText text, in NameSpan name, List<MaskSpan> found)
    {
        var end = text[name.End - 1].End;
        foreach (var span in found)
            if (span.Start >= end && span.Start - end <= ReachOfANumber && span.Key != ReplyKeys.MaskContact)
                return name.IsCapital || name.Decides || name.IsClear;
        return false;
    }
}
