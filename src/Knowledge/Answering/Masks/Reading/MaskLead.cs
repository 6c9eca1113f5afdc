using BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Reading;

/// <summary>Finds the words around personal data that only lead to it: what a search must not be steered by.</summary>
internal static class MaskLead
{
    private const int MostWords = 6;

    private const MaskRole OfNames = MaskRole.Named | MaskRole.Self | MaskRole.Title;

    /// <summary>Where the lead begins; the span's own start when there is none.</summary>
    public static int Start(TypedText text, MaskSpan span)
    {
        var first = text.WordFrom(span.Start);
        var lead = first;
        var role = span.Key switch
        {
            ReplyKeys.MaskName => OfNames,
            ReplyKeys.MaskAddress => MaskRole.Home | MaskRole.At,
            _ => MaskRole.None,
        };
        while (lead > 0 && first - lead < MostWords && text[lead].Gap is not WordGap.Line && IsOneClause(text, lead)
            && (role == MaskRole.None ? LeadsToNumber(text[lead - 1]) : (text[lead - 1].Ends & role) != 0))
            lead = role == MaskRole.None ? lead - 1 : PhraseStart(text, lead - 1, role);
        return lead == first ? span.Start : text[lead].Start;
    }

    /// <summary>Where the street of an address ends, or the span's own end.</summary>
    public static int End(TypedText text, MaskSpan span)
    {
        var next = text.WordFrom(span.End);
        if (span.Key != ReplyKeys.MaskAddress || next == text.Count || text[next].Gap != WordGap.Space) return span.End;
        var street = text.PhraseEnd(next, MaskRole.StreetWord);
        if (street < text.Count && text[street].KnownEnd > street) street = text[street].KnownEnd;
        else
            while (text.IsCased && street < text.Count && text[street] is { IsCapital: true, Gap: WordGap.Space }
                && street - next < MostWords) street++;
        return street == next ? span.End : text[street - 1].End;
    }

    private static bool LeadsToNumber(in TypedWord word) =>
        word.Is(MaskRole.NameEnd | MaskRole.Title | MaskRole.At) || word.Cue is > NumberCue.None and < NumberCue.Money;

    private static bool IsOneClause(TypedText text, int i)
    {
        foreach (var c in text.GapBefore(i))
            if (c is ',' or ';' or '?' or '!') return false;
        return true;
    }

    /// <summary>The first word of the longest phrase with one of the roles that ends with a word.</summary>
    private static int PhraseStart(TypedText text, int last, MaskRole role)
    {
        var start = last;
        for (var i = last; i >= 0 && i > last - MostWords; i--)
            if (text.PhraseEnd(i, role) == last + 1) start = i;
        return start;
    }
}
