using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Data;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Data;

public sealed class LeasesTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    [Theory, OnSqlite, OnPostgres]
    public async Task Hold_HeldByAnother_IsRefusedUntilItsEnd(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (one, two) = (Node(rig), Node(rig));

        Assert.True(await one.TryHoldAsync("poll", Length, CancellationToken.None));
        Assert.False(await two.TryHoldAsync("poll", Length, CancellationToken.None));
        rig.Clock.Advance(Length + TimeSpan.FromMilliseconds(1));
        Assert.True(await two.TryHoldAsync("poll", Length, CancellationToken.None));
        Assert.False(await one.TryHoldAsync("poll", Length, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Hold_HeldByItself_LastsLonger(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (one, two) = (Node(rig), Node(rig));

        for (var i = 0; i < 3; i++)
        {
            Assert.True(await one.TryHoldAsync("poll", Length, CancellationToken.None));
            rig.Clock.Advance(Length - TimeSpan.FromSeconds(1));
        }

        Assert.False(await two.TryHoldAsync("poll", Length, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Release_ByItsHolder_FreesItAtOnce(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (one, two) = (Node(rig), Node(rig));
        await one.TryHoldAsync("poll", Length, CancellationToken.None);

        await two.ReleaseAsync("poll", CancellationToken.None);
        Assert.False(await two.TryHoldAsync("poll", Length, CancellationToken.None));
        await one.ReleaseAsync("poll", CancellationToken.None);
        Assert.True(await two.TryHoldAsync("poll", Length, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Hold_OtherName_IsAnotherRight(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);

        Assert.True(await Node(rig).TryHoldAsync("one", Length, CancellationToken.None));
        Assert.True(await Node(rig).TryHoldAsync("two", Length, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Hold_ManyAskAtOnceForANewOne_OneGetsIt(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);

        var asked = Enumerable.Range(0, 12)
            .Select(_ => Task.Run(() => Node(rig).TryHoldAsync("poll", Length, CancellationToken.None)));

        Assert.Equal(1, (await Task.WhenAll(asked)).Count(held => held));
    }

    private static Leases Node(WardRig rig) => new(rig.Writes, new Node(), rig.Clock);
}
