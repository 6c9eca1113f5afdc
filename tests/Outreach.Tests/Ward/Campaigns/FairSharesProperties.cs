using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Sending;
using BachDang.Outreach.Ward.Messages;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

public sealed class FairSharesProperties
{
    private const int Subscribers = 30;

    // How many rows each claim may take, as places in flight become free.
    private static readonly Gen<int[]> Claims = Gen.Choose(1, 4).ArrayOf(24);

    [Theory, OnSqlite, OnPostgres]
    public async Task However_few_places_become_free_campaigns_get_the_same_share(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        for (var i = 0; i < Subscribers; i++) await rig.SubscribesAsync($"{i}");
        foreach (var campaigns in new[] { 2, 3 })
        {
            await rig.DoAsync(db => db.OutboundMessages.Where(m => m.Kind == OutboundKind.Campaign)
                .ExecuteDeleteAsync());
            await rig.DoAsync(db => db.Campaigns.ExecuteDeleteAsync());
            for (var i = 0; i < campaigns; i++) await rig.SendingAsync();
            // One that is over the week's cap of everybody is done at once; here they all go on.
            await rig.DoAsync(db => db.Campaigns.ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Status, CampaignStatus.Sending)));
            foreach (var claims in Claims.Sample(4, 5))
            {
                await rig.DoAsync(db => db.OutboundMessages.Where(m => m.Kind == OutboundKind.Campaign)
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, OutboundStatus.Pending)));
                await SharesAreEvenAsync(rig, claims, campaigns);
            }
        }
    }

    private static async Task SharesAreEvenAsync(WardRig rig, int[] claims, int campaigns)
    {
        var shares = new Dictionary<Guid, int>();
        Guid? last = null;
        foreach (var most in claims)
        {
            var rows = await rig.DoAsync(db => new ClaimCampaignParcels(db, rig.Clock)
                .RunAsync("a", "telegram", most, last, CancellationToken.None));
            foreach (var id in rows.Select(row => row.CampaignId!.Value))
                shares[id] = shares.GetValueOrDefault(id) + 1;
            if (rows.Count > 0) last = rows[^1].CampaignId;
            // As long as all have something left.
            if (shares.Values.Max() < Subscribers - 4)
                Assert.InRange(shares.Values.Max() - (shares.Count < campaigns ? 0 : shares.Values.Min()), 0, 1);
        }
        Assert.Equal(campaigns, shares.Count);
    }
}
