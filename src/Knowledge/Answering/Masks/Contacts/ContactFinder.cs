using BachDang.Outreach.Knowledge.Answering.Masks.Reading;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Contacts;

/// <summary>Finds links to somebody's page, @names and names of accounts (fb: hung92), and links to a place on a
/// map.</summary>
internal static class ContactFinder
{
    private const int ShortestName = 5;
    private const int WordsBetween = 3;

    private static readonly string[] Pages =
    [
        "facebook.com/", "fb.com/", "fb.me/", "m.me/", "zalo.me/", "t.me/", "telegram.me/", "tiktok.com/",
        "instagram.com/", "wa.me/", "linkedin.com/in/", "twitter.com/", "x.com/", "threads.net/", "youtube.com/@",
        "messenger.com/", "line.me/", "join.skype.com/",
    ];

    private static readonly string[] Maps =
        ["maps.app.goo.gl/", "goo.gl/maps/", "maps.google.", "google.com/maps", "google.com.vn/maps", "plus.codes/"];

    private static readonly string[] Sites = [".vn", ".com", ".net", ".org"];

    public static void Find(TypedText text, List<MaskSpan> found)
    {
        AddLinks(text.Text, Maps, ReplyKeys.MaskSpot, found);
        AddLinks(text.Text, Pages, ReplyKeys.MaskContact, found);
        AddAtNames(text.Text, found);
        for (var i = 0; i < text.Count - 1; i++)
            if ((text[i].Ends & MaskRole.Network) != 0) AddNamed(text, i, found);
    }

    private static void AddLinks(string text, string[] hosts, string key, List<MaskSpan> found)
    {
        foreach (var host in hosts)
        {
            for (var at = Next(0); at >= 0; at = Next(at + host.Length))
            {
                var end = at + host.Length;
                if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
                while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
                while (text[end - 1] is '.' or ',' or ')' or ';' or '!' or '?' or '"') end--;
                if (end <= at + host.Length) continue;
                var start = at;
                while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '"' or ','))
                    start--;
                found.Add(new MaskSpan(start, end, key));
            }

            int Next(int from) => text.IndexOf(host, from, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static void AddAtNames(string text, List<MaskSpan> found)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && IsName(text[end])) end++;
            while (text[end - 1] == '.') end--;
            if (end - at > 3 && char.IsLetter(text[at + 1])) found.Add(new MaskSpan(at, end, ReplyKeys.MaskContact));
        }
    }

    /// <summary>After the name of a network, a word no language has: letters with digits, dots or lines.</summary>
    private static void AddNamed(TypedText text, int network, List<MaskSpan> found)
    {
        for (var i = network + 1; i < text.Count && i <= network + WordsBetween; i++)
        {
            if (text[i].Gap == WordGap.Glued || (i > network + 1 && text[i].Gap == WordGap.Break)) continue;
            var start = text[i].Start;
            var end = start;
            while (end < text.Text.Length && IsName(text.Text[end])) end++;
            while (end > start && text.Text[end - 1] == '.') end--;
            var name = text.Text.AsSpan(start, Math.Max(0, end - start));
            if (!IsAccountName(name)) continue;
            found.Add(new MaskSpan(start, end, ReplyKeys.MaskContact));
            return;
        }
    }

    private static bool IsAccountName(ReadOnlySpan<char> name)
    {
        if (name.Length < ShortestName || !char.IsAsciiLetter(name[0])) return false;
        foreach (var site in Sites)
            if (name.EndsWith(site, StringComparison.OrdinalIgnoreCase)) return false;
        return name.IndexOfAnyInRange('0', '9') > 0 || name.ContainsAny('_', '.');
    }

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.';
}
