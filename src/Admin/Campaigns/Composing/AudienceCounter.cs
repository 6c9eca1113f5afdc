using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Admin.Campaigns.Composing;

/// <summary>Counts whom a draft would reach, by the ward's rules as they stand now.</summary>
internal sealed class AudienceCounter(WardDb db, Func<CampaignRules> rules, TimeProvider clock)
{
    public Task<AudienceCount> RunAsync(
        CampaignAudience audience, string? organization, Guid? corrects, CancellationToken ct) =>
        new CountAudience(db, clock, rules()).RunAsync(audience, organization, corrects, ct);
}
