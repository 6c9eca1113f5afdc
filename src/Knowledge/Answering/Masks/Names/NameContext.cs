using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Names;

/// <summary>What the words around a name say about it.</summary>
internal static class NameContext
{
    private const int WordsOfAFirm = 4;

    /// <summary>The roles of the phrase right before; a colon, a bracket or a new line may part them.</summary>
    public static MaskRole Before(TypedText text, int first)
    {
        if (first == 0) return MaskRole.None;
        foreach (var c in text.GapBefore(first))
            if (c is not (' ' or '\n' or ':' or '-' or '–' or '(' or '"' or '“' or '=')) return MaskRole.None;
        if (IsNameWordOfSomebody(text, first - 1)) return MaskRole.Named;
        return text[first - 1].IsTitle ? text[first - 1].Ends : text[first - 1].Ends & ~MaskRole.Title;
    }

    /// <summary>
    /// A street, school, firm or shop named so: one of their words stands right before, or opens the row of capitals
    /// that the name ends (Công ty TNHH Hoàng Văn Thái).
    /// </summary>
    public static bool IsPlace(TypedText text, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - WordsOfAFirm; i--)
        {
            if (text[i + 1].Gap == WordGap.Break) return false;
            if (text[i].IsTitle) return false;
            if ((text[i].Ends & MaskRole.Place) != 0) return true;
            if (!text.IsCased || !text[i].IsCapital) return false;
        }
        return false;
    }

    /// <summary>Not the family name Dương but a street (duong nguyen trai).</summary>
    public static bool IsStreetWord(TypedText text, int first) =>
        text[first].Is(MaskRole.Place) && first + 1 < text.Count
        && text[first + 1].Is(MaskRole.AnySurname);

    /// <summary>A firm's or a street's word follows (Trần Anh shop).</summary>
    public static bool IsBrand(TypedText text, int end) =>
        end < text.Count && text[end].Gap is WordGap.Space && text[end].Is(MaskRole.Brand);

    /// <summary>Another word with a capital stands right before and belongs to it (Bún Nguyễn Lan).</summary>
    public static bool IsInsideCapitals(TypedText text, int first) =>
        text.IsCased && first > 1 && text[first].Gap == WordGap.Space && text[first - 1].IsCapital
        && !text[first - 1].IsNumber && (text[first - 1].Ends & (MaskRole.Title | MaskRole.Self | MaskRole.Named)) == 0
        && text[first - 1].Gap != WordGap.Break;

    /// <summary>A house number stands before it, so it is a street.</summary>
    public static bool IsAfterNumber(TypedText text, int first) =>
        first > 0 && text[first].Gap == WordGap.Space && (text[first - 1].IsNumber || IsNumberLetter(text, first - 1));

    private static bool IsNumberLetter(TypedText text, int i) =>
        i > 0 && text[i].Gap == WordGap.Glued && text[i - 1].IsNumber;

    /// <summary>"shipper tên", "nguoi ban ten"; but not "co ten", which is có tên.</summary>
    private static bool IsNameWordOfSomebody(TypedText text, int i) =>
        i > 0 && text[i].Is(MaskRole.NameWord) && text[i - 1].IsTitle
        && (text[i].IsMarked || text[i - 1].TitleLength > 1);
}
