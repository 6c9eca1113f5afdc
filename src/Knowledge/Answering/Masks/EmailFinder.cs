namespace BachDang.Outreach.Knowledge.Answering.Masks;

/// <summary>Finds e-mail addresses, also with spaces around the sign or with the sign written (at).</summary>
internal static class EmailFinder
{
    private static readonly string[] Signs = ["@", "(at)", "[at]"];

    public static List<Range> Find(string text)
    {
        var found = new List<Range>();
        foreach (var sign in Signs)
        {
            for (var at = Next(0); at >= 0; at = Next(at + sign.Length))
            {
                var start = LocalStart(text, at);
                var end = DomainEnd(text, at + sign.Length);
                if (start < at && end > at) found.Add(start..end);
            }

            int Next(int from) => text.IndexOf(sign, from, StringComparison.OrdinalIgnoreCase);
        }
        return found;
    }

    private static int LocalStart(string text, int at)
    {
        var end = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
        var start = end;
        while (start > 0 && IsLocal(text[start - 1])) start--;
        return start == end ? at : start;
    }

    private static int DomainEnd(string text, int from)
    {
        var start = from < text.Length && text[from] == ' ' ? from + 1 : from;
        var end = start;
        while (end < text.Length && IsDomain(text[end])) end++;
        while (end > start && text[end - 1] is '.' or '-') end--;
        return text.AsSpan(start, end - start).Contains('.') ? end : -1;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static bool IsDomain(char c) => char.IsLetterOrDigit(c) || c is '.' or '-';
}
