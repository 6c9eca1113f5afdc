using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Names;

/// <summary>Reads how far a name goes. Capitals lead where they mean something; small and unmarked words must be known
/// given names, or follow a middle name.</summary>
internal static class NameReader
{
    private const int MostWords = 5;
    private const int MostSmallWords = 4;
    private const MaskRole Cues = MaskRole.Named | MaskRole.Self | MaskRole.Title;

    /// <param name="text">The message.</param>
    /// <param name="first">The family name's word.</param>
    /// <param name="before">What the words before say; after "tên tôi là" an unusual name is believed too.</param>
    public static NameSpan Read(TypedText text, int first, MaskRole before)
    {
        ref readonly var family = ref text[first];
        var isCapital = text.IsCased && family.IsCapital;
        var (end, givens, afterMiddle) = (first + 1, 0, -1);
        for (; end < text.Count && end - first < (isCapital ? MostWords : MostSmallWords); end++)
        {
            ref readonly var word = ref text[end];
            if (!GoesOn(text, end, end - first)) break;
            if (IsMiddle(text, first, end))
            {
                afterMiddle = 0;
                continue;
            }
            var fits = afterMiddle == 0
                ? FitsAfterMiddle(word, isCapital)
                : isCapital && text[first + 1].IsCapital
                    ? word.IsCapital && !StartsPlace(text, end, first)
                    : FitsSmall(text, end, end - first, afterMiddle > 0 ? MaskRole.Named : before);
            if (!fits) break;
            if (word.Is(MaskRole.Given)) givens++;
            if (afterMiddle >= 0) afterMiddle++;
        }
        var isClear = family.Is(MaskRole.Surname) || (family.Is(MaskRole.MarkedSurname) && family.IsMarked);
        var hasCapitals = isCapital && end > first + 1 && text[first + 1].IsCapital;
        return new NameSpan(first, end, afterMiddle > 0, givens, isClear, hasCapitals);
    }

    /// <summary>Given names without a family name; as many as fit, at most three.</summary>
    public static int GivenEnd(TypedText text, int first, bool capitalsOnly)
    {
        var end = first;
        for (; end < text.Count && end - first < 3; end++)
        {
            ref readonly var word = ref text[end];
            if (end > first && !GoesOn(text, end, end - first)) break;
            if (word.IsNumber) break;
            if (word.Is(MaskRole.NameEnd) && !(text.IsCased && word.IsCapital && word.Is(MaskRole.Given))) break;
            if (capitalsOnly ? !word.IsCapital || !word.Is(MaskRole.Given) : !FitsAlone(text, end)) break;
        }
        return end;
    }

    private static bool FitsAlone(TypedText text, int at)
    {
        ref readonly var word = ref text[at];
        if (text.IsCased && word.IsCapital && (word.Starts & (MaskRole.Place | MaskRole.Known)) == 0) return true;
        return word.Is(MaskRole.Given) && !word.IsEveryday;
    }

    private static bool GoesOn(TypedText text, int at, int length)
    {
        ref readonly var word = ref text[at];
        if (word.IsNumber) return false;
        return word.Gap == WordGap.Space
            || (word.Gap == WordGap.Line && length == 2 && text[at - 1].Is(MaskRole.Middle));
    }

    private static bool IsMiddle(TypedText text, int first, int at) =>
        text[at].Is(MaskRole.Middle)
        && (at == first + 1 || (at == first + 2 && text[first + 1].Is(MaskRole.AnySurname)))
        && at + 1 < text.Count && !(text[at].IsEveryday && !text[first].Is(MaskRole.Surname));

    private static bool FitsAfterMiddle(in TypedWord word, bool isCapital) =>
        word.Is(MaskRole.Given) || (isCapital && word.IsCapital) || !word.Is(MaskRole.NameEnd);

    private static bool FitsSmall(TypedText text, int at, int place, MaskRole before)
    {
        ref readonly var word = ref text[at];
        var isNamed = (before & MaskRole.Named) != 0;
        if (word.Is(MaskRole.NameEnd) || (word.IsEveryday && !(isNamed && word.Is(MaskRole.Given)))) return false;
        if (word.Is(MaskRole.Given)) return isNamed || (before & Cues) != 0 || !word.PairsWithNext;
        if (isNamed) return place <= 2;
        return place == 2 && (before & Cues) != 0 && !text[at - 2].Is(MaskRole.PlainSurname) && IsLast(text, at);
    }

    /// <summary>Nothing of a name can follow.</summary>
    private static bool IsLast(TypedText text, int at) =>
        at + 1 == text.Count || text[at + 1].Gap == WordGap.Break || text[at + 1].Is(MaskRole.NameEnd)
        || text[at + 1].IsNumber;

    private static bool StartsPlace(TypedText text, int at, int first) =>
        at - first >= 2 && text[at].KnownEnd > at + 1;
}
