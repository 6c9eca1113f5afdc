using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Residents;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Residents;

public sealed class SweepTalksTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory, OnSqlite, OnPostgres]
    public async Task Sweep_Messages_GoTheDayAfterTheirTime(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await HandledAndSentAsync(rig, "1");

        rig.Clock.Advance(Keeping.Messages - Day);
        Assert.Equal(0, await SweepsAsync(rig));
        rig.Clock.Advance(Day);
        Assert.Equal(0, await SweepsAsync(rig));
        rig.Clock.Advance(Day);
        Assert.Equal(2, await SweepsAsync(rig));

        Assert.Equal((0, 0), await RowsAsync(rig));
        Assert.NotNull(await rig.ConversationAsync(talk));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sweep_SilentTalk_GoesTheDayAfterItsTime(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await HandledAndSentAsync(rig, "1");

        rig.Clock.Advance(Keeping.Talks - Day);
        await SweepsAsync(rig);
        rig.Clock.Advance(Day);
        Assert.Equal(0, await SweepsAsync(rig));
        rig.Clock.Advance(Day);
        Assert.Equal(1, await SweepsAsync(rig));

        Assert.Equal(0, await rig.ReadAsync(db => db.Conversations.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sweep_UnansweredAndUnsent_StayHoweverOld(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var waiting = await rig.TalkAsync("1");
        var sending = await HandledAndSentAsync(rig, "2");
        await rig.QueuesAsync(sending, "unsent");
        var inFlight = await HandledAndSentAsync(rig, "3");
        await rig.QueuesAsync(inFlight, "in flight");
        await rig.ClaimsAsync("a");

        rig.Clock.Advance(Keeping.Talks + Day);
        await SweepsAsync(rig);

        Assert.Equal((1, 2), await RowsAsync(rig));
        Assert.Equal(3, await rig.ReadAsync(db => db.Conversations.CountAsync()));
        Assert.NotNull(await rig.NextAsync(waiting));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sweep_MoreThanOneBatch_GoesBitByBit(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        for (var i = 0; i < 7; i++) await rig.ArrivesAsync($"{i}", $"{i}");
        await Task.WhenAll(Enumerable.Range(7, 693).Select(i => rig.ArrivesAsync($"{i % 7}", $"{i}")));
        await rig.DoAsync(db => db.InboundMessages
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, InboundStatus.Handled)));

        rig.Clock.Advance(Keeping.Messages + Day);

        Assert.Equal(500, await SweepsAsync(rig));
        Assert.Equal(200, await SweepsAsync(rig));
        Assert.Equal(0, await SweepsAsync(rig));
    }

    private static async Task<Guid> HandledAndSentAsync(WardRig rig, string address)
    {
        var talk = await rig.ArrivesAsync(address, $"{address}-hello", node: "a");
        var message = (await rig.NextAsync(talk.ConversationId))!;
        var stored = await rig.FinishesAsync(message.Turn("answer"));
        await rig.RecordsAsync(new DeliveryNote(stored.ToSend.Single().Id, OutboundStatus.Sent));
        return talk.ConversationId;
    }

    private static Task<int> SweepsAsync(WardRig rig) =>
        rig.DoAsync(db => new SweepTalks(db, rig.Clock).RunAsync(CancellationToken.None));

    private static async Task<(int In, int Out)> RowsAsync(WardRig rig) =>
        (await rig.ReadAsync(db => db.InboundMessages.CountAsync()),
            await rig.ReadAsync(db => db.OutboundMessages.CountAsync()));
}
