using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Contacts;

/// <summary>Finds e-mail addresses: with the sign, with spaces around it, or with sign and dots spoken.</summary>
internal static class EmailFinder
{
    private const int MostSpokenWords = 6;
    private static readonly string[] Signs = ["@", "(at)", "[at]"];
    private static readonly string[] Providers =
        ["gmail", "yahoo", "outlook", "hotmail", "icloud", "mail", "live", "proton", "zoho"];

    public static void Find(TypedText typed, List<MaskSpan> found)
    {
        var text = typed.Text;
        foreach (var sign in Signs)
        {
            for (var at = Next(0); at >= 0; at = Next(at + sign.Length))
            {
                var start = LocalStart(text, at);
                var end = DomainEnd(text, at + sign.Length);
                if (start < at && end > at) found.Add(new MaskSpan(start, end, ReplyKeys.MaskEmail));
            }

            int Next(int from) => text.IndexOf(sign, from, StringComparison.OrdinalIgnoreCase);
        }
        FindSpoken(typed, found);
    }

    private static int LocalStart(string text, int at)
    {
        var end = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
        var start = end;
        while (start > 0 && IsLocal(text[start - 1])) start--;
        return start == end ? at : start;
    }

    /// <summary>A domain has a dot, or is the name of a well-known provider alone.</summary>
    private static int DomainEnd(string text, int from)
    {
        var start = from < text.Length && text[from] == ' ' ? from + 1 : from;
        var end = start;
        while (end < text.Length && IsDomain(text[end])) end++;
        while (end > start && text[end - 1] is '.' or '-') end--;
        var domain = text.AsSpan(start, end - start);
        return domain.Contains('.') || IsProvider(domain) ? end : -1;
    }

    private static bool IsProvider(ReadOnlySpan<char> name)
    {
        foreach (var provider in Providers)
            if (name.Equals(provider, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Words like "lan chấm anh a còng gmail chấm com".</summary>
    private static void FindSpoken(TypedText text, List<MaskSpan> found)
    {
        for (var i = 1; i < text.Count - 1; i++)
        {
            var sign = text.PhraseEnd(i, MaskRole.AtSign);
            if (sign == i || sign >= text.Count || SpokenDomainEnd(text, sign) is not (> 0 and var end)) continue;
            found.Add(new MaskSpan(text[SpokenLocalStart(text, i - 1)].Start, text[end - 1].End, ReplyKeys.MaskEmail));
            i = end - 1;
        }
    }

    private static int SpokenDomainEnd(TypedText text, int first)
    {
        var end = first + 1;
        var isKnown = IsProvider(text[first].Text);
        while (end + 1 < text.Count && end - first < MostSpokenWords && text[end].Is(MaskRole.DotWord))
        {
            end += 2;
            isKnown = true;
        }
        // Gmail.com written with its dot is cut into two words.
        while (isKnown && end < text.Count && text.GapBefore(end) is ".") end++;
        return isKnown ? end : 0;
    }

    private static int SpokenLocalStart(TypedText text, int last)
    {
        var start = last;
        while (start > 0 && last - start < MostSpokenWords)
        {
            if (text[start].Gap == WordGap.Glued || text.GapBefore(start) is "." or "_" or "-" || text[start].IsNumber)
                start--;
            else if (start > 1 && text[start - 1].Is(MaskRole.DotWord)) start -= 2;
            else if (start > 2 && (text[start - 1].Ends & MaskRole.DashWord) != 0) start -= 3;
            else break;
        }
        return start;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static bool IsDomain(char c) => char.IsLetterOrDigit(c) || c is '.' or '-';
}
