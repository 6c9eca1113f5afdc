using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Messages;

public sealed class ClaimParcelsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Claim_SeveralKinds_RepliesFirstThenUpdatesAndNoCampaigns(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (one, two, three) = (await rig.TalkAsync("1"), await rig.TalkAsync("2"), await rig.TalkAsync("3"));
        await rig.QueuesAsync(one, "campaign", OutboundKind.Campaign);
        await rig.QueuesAsync(two, "update", OutboundKind.ReportUpdate);
        await rig.QueuesAsync(three, "second reply");
        await rig.QueuesAsync(one, "third reply");

        var all = await rig.ClaimsAsync("a", most: 3);
        var rest = await rig.ClaimsAsync("a", most: 3);

        Assert.Equal(["second reply", "third reply", "update"], all.Select(row => row.Text()));
        Assert.Empty(rest);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Claim_TalkHasSeveral_GivesTheOldestUntilItIsSettled(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var first = await rig.QueuesAsync(talk, "first");
        await rig.QueuesAsync(talk, "second");

        Assert.Equal(["first"], (await rig.ClaimsAsync("a")).Select(row => row.Text()));
        Assert.Empty(await rig.ClaimsAsync("a"));
        Assert.Empty(await rig.ClaimsAsync("b"));
        await rig.RecordsAsync(new DeliveryNote(first, OutboundStatus.Sent));

        Assert.Equal(["second"], (await rig.ClaimsAsync("b")).Select(row => row.Text()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Claim_EarlierRowWaitsForARetry_LaterOneWaitsToo(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var first = await rig.QueuesAsync(talk, "first", due: TimeSpan.FromSeconds(10));
        await rig.QueuesAsync(talk, "second");

        Assert.Empty(await rig.ClaimsAsync("a"));
        rig.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal([first], (await rig.ClaimsAsync("a")).Select(row => row.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Claim_NotYetDue_IsLeftUntilItsTime(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.QueuesAsync(await rig.TalkAsync("1"), due: TimeSpan.FromSeconds(30));

        rig.Clock.Advance(TimeSpan.FromSeconds(30) - TimeSpan.FromTicks(10));
        Assert.Empty(await rig.ClaimsAsync("a"));
        rig.Clock.Advance(TimeSpan.FromTicks(10));
        Assert.Single(await rig.ClaimsAsync("a"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Claim_ChannelIsPaused_ItsRowsAreLeftOut(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.QueuesAsync(await rig.TalkAsync("1"), "chat", channel: "webchat");
        await rig.QueuesAsync(await rig.TalkAsync("2"), "telegram");

        Assert.Equal(["chat"], (await rig.ClaimsAsync("a", 10, "webchat")).Select(row => row.Text()));
        Assert.Equal(["telegram"], (await rig.ClaimsAsync("a", 10, "webchat", "telegram")).Select(row => row.Text()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Claim_Taken_CarriesTheNodeAndTheEndOfTheClaim(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await rig.QueuesAsync(await rig.TalkAsync("1"));

        await rig.ClaimsAsync("a");

        var row = await rig.ParcelAsync(id);
        Assert.Equal((OutboundStatus.Sending, "a"), (row.Status, row.ClaimedBy));
        Assert.Equal(rig.Clock.GetUtcNow() + SendClaim.Length, row.ClaimedUntil);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Claim_ManyNodesAtOnce_NoRowIsGivenTwice(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        const int talks = 60;
        for (var i = 0; i < talks; i++)
        {
            var talk = await rig.TalkAsync($"{i}");
            await rig.QueuesAsync(talk, "first");
            await rig.QueuesAsync(talk, "second");
        }

        var nodes = Enumerable.Range(0, 6).Select(node => Task.Run(async () =>
        {
            var taken = new List<OutboundMessage>();
            while (await rig.ClaimsAsync($"{node}", most: 5) is { Count: > 0 } rows) taken.AddRange(rows);
            return taken;
        }));
        var given = (await Task.WhenAll(nodes)).SelectMany(rows => rows).ToList();

        Assert.Equal(given.Count, given.Select(row => row.Id).Distinct().Count());
        Assert.Equal(talks, given.Count + (await rig.ClaimsAsync("last", most: talks)).Count);
        Assert.All(given, row => Assert.Equal("first", row.Text()));
    }
}
