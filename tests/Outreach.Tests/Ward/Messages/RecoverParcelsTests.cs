using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Messages;

public sealed class RecoverParcelsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Recover_Alone_TakesBackAtOnceAndCounts(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await InFlightAsync(rig, "dead");

        Assert.Equal(1, await rig.RecoversAsync("new", alone: true));
        Assert.Equal(0, await rig.RecoversAsync("new", alone: true));

        var row = await rig.ParcelAsync(id);
        Assert.Equal((OutboundStatus.Pending, 1, 0), (row.Status, row.Uncertain, row.Attempts));
        Assert.Equal([id], (await rig.ClaimsAsync("new")).Select(r => r.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Recover_OthersMayLive_WaitsForTheClaimsEnd(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await InFlightAsync(rig, "other");

        rig.Clock.Advance(SendClaim.Length - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await rig.RecoversAsync("new"));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await rig.RecoversAsync("new"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Recover_OwnRowInFlight_IsLeftAloneUntilItsClaimEnds(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await InFlightAsync(rig, "me");

        Assert.Equal(0, await rig.RecoversAsync("me", alone: true));
        rig.Clock.Advance(SendClaim.Length);
        Assert.Equal(1, await rig.RecoversAsync("me", alone: true));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Recover_DiedAgain_CountsAgain(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await InFlightAsync(rig, "one");
        await rig.RecoversAsync("two", alone: true);
        await rig.ClaimsAsync("two");
        await rig.RecoversAsync("three", alone: true);

        Assert.Equal(2, (await rig.ParcelAsync(id)).Uncertain);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Recover_SettledRows_StayAsTheyAre(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await InFlightAsync(rig, "a");
        await rig.RecordsAsync(new DeliveryNote(id, OutboundStatus.Sent));

        Assert.Equal(0, await rig.RecoversAsync("new", alone: true));
        Assert.Equal(OutboundStatus.Sent, (await rig.ParcelAsync(id)).Status);
    }

    private static async Task<Guid> InFlightAsync(WardRig rig, string node)
    {
        var id = await rig.QueuesAsync(await rig.TalkAsync("1"));
        Assert.Single(await rig.ClaimsAsync(node));
        return id;
    }
}
