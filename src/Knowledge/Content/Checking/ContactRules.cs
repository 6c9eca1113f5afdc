using BachDang.Outreach.Knowledge.Answering.Masks;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>What an article's words may not hold: phone numbers, e-mail, web addresses.</summary>
internal sealed class ContactRules(ContentSet set)
{
    /// <summary>Official look-up sites named in the facts; every other address goes stale unseen.</summary>
    private static readonly string[] AllowedSites =
    [
        "verigoods.vn", "truyxuatnguongoc.gov.vn", "dichvucong.dav.gov.vn", "ydct-dichvucong.moh.gov.vn",
        "vnpc.gs1.gov.vn", "elabel.gov.vn",
    ];

    private static readonly string[] Endings = [".vn", ".com", ".net", ".org", ".info"];
    private readonly PersonalDataMask _mask = new(set);

    public void Check(CheckRun run, Article article)
    {
        foreach (var text in article.Sections.Select(s => s.Text).Prepend(article.Lead))
        {
            foreach (var line in text.Split('\n'))
            {
                CheckContacts(run, article, line);
                CheckPhoneTokens(run, article, line);
            }
        }
    }

    private void CheckContacts(CheckRun run, Article article, string text)
    {
        var line = VietnameseText.Clean(text);
        if (_mask.Apply(line) != VietnameseText.Clean(line) || line.Contains("1800", StringComparison.Ordinal)
            || line.Contains("1900", StringComparison.Ordinal))
            run.Error(article.File, line, "phone numbers, accounts and e-mail belong in ward.yml, not in an article");
        foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var site = VietnameseText.Lower(word).Trim('(', ')', ',', '.', ';', ':', '“', '”', '"');
            var host = site.Split('/')[0];
            var isAddress = site.Contains("://", StringComparison.Ordinal)
                || site.StartsWith("www.", StringComparison.Ordinal)
                || Endings.Any(e => host.EndsWith(e, StringComparison.Ordinal));
            if (isAddress && !AllowedSites.Contains(host))
                run.Error(article.File, word, $"web address '{word}' is not one of the allowed look-up sites");
        }
    }

    private void CheckPhoneTokens(CheckRun run, Article article, string line)
    {
        const string opening = "{phone:";
        for (var at = line.IndexOf(opening, StringComparison.Ordinal); at >= 0;
             at = line.IndexOf(opening, at + 1, StringComparison.Ordinal))
        {
            var close = line.IndexOf('}', at);
            var key = close < 0 ? "" : line[(at + opening.Length)..close];
            if (!set.Ward.KnowsPhone(key))
                run.Error(article.File, opening + key, $"phone '{key}' is not in ward.yml");
        }
    }
}
