using BachDang.Outreach.Ward.Campaigns.Planning;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Lists;

/// <param name="All">Residents' talks in the audience.</param>
/// <param name="Overlap">Of these, those who got or are to get another campaign within seven days.</param>
/// <param name="OverCap">Of these, those who would get none more this week.</param>
public sealed record AudienceCount(int All, int Overlap, int OverCap);

/// <summary>Query for composing: how many a campaign would reach now, and how many of them others reach too.</summary>
public sealed class CountAudience(WardDb db, TimeProvider clock, CampaignRules rules)
{
    public async Task<AudienceCount> RunAsync(
        CampaignAudience audience, string? organization, Guid? corrects, CancellationToken ct)
    {
        var sql = new AudienceSql(audience, organization, corrects);
        var recent = sql.Recent(db, "t.\"Id\"", clock.GetUtcNow() - CampaignRules.Week);
        var counted = $"""SELECT {recent} AS "Value" FROM ({sql.Talks()}) AS t""";
        var grouped = await db.Database.SqlQueryRaw<int>(counted, [.. sql.Values])
            .GroupBy(n => n).Select(g => new { Recent = g.Key, Count = g.Count() }).ToListAsync(ct);
        int From(int least) => grouped.Where(g => g.Recent >= least).Sum(g => g.Count);
        return new AudienceCount(From(0), From(1), From(rules.MostPerWeek));
    }
}
