using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Measuring;

/// <summary>Query for the site: where a short link leads.</summary>
public sealed class ReadShortLink(WardDb db)
{
    /// <summary>Whether a text can be a code at all.</summary>
    public static bool IsCode(string text) =>
        text.Length == ShortLink.CodeLength && text.All(char.IsAsciiLetterOrDigit);

    /// <returns>The address; null when there is no such link.</returns>
    public Task<string?> RunAsync(string code, CancellationToken ct) => db.ShortLinks
        .Where(l => l.Code == code).Select(l => l.Address).SingleOrDefaultAsync(ct);
}
