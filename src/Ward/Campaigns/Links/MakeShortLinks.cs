using System.Security.Cryptography;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Links;

/// <summary>Makes the short links of a campaign in one outlet, one for each residential group. Doing it again gives the
/// same codes, whoever asks and from however many nodes; a link that was changed before the approval leads on to the
/// new address.</summary>
public sealed class MakeShortLinks(WardDb db)
{
    // Without 0, 1, i, l and o: a code may be read off a poster.
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <param name="campaignId">The campaign.</param>
    /// <param name="outlet">A channel's name or one of <see cref="LinkOutlets"/>.</param>
    /// <param name="groups">Keys of groups; the empty one for nobody's in particular.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The code of each group; none where the campaign has no link.</returns>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync(
        Guid campaignId, string outlet, IReadOnlyCollection<string> groups, CancellationToken ct)
    {
        var content = await db.Campaigns.Where(c => c.Id == campaignId).Select(c => c.Content).SingleOrDefaultAsync(ct);
        if (content is null || CampaignContent.FromJson(content).Link is not { } link)
            return new Dictionary<string, string>();
        foreach (var group in groups)
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "ShortLinks" ("Code", "CampaignId", "Outlet", "ResidentialGroup", "Address", "Opened")
                VALUES ({NewCode()}, {campaignId}, {outlet}, {group}, {link.Address}, 0)
                ON CONFLICT ("CampaignId", "Outlet", "ResidentialGroup") DO UPDATE SET "Address" = excluded."Address"
                """, ct);
        return await db.ShortLinks
            .Where(l => l.CampaignId == campaignId && l.Outlet == outlet && groups.Contains(l.ResidentialGroup))
            .ToDictionaryAsync(l => l.ResidentialGroup, l => l.Code, ct);
    }

    private static string NewCode() => RandomNumberGenerator.GetString(Letters, ShortLink.CodeLength);
}
