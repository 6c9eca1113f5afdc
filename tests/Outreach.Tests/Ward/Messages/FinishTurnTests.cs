using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Messages;

public sealed class FinishTurnTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Finish_NothingWaits_HandsTheRowsOverAsTaken(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var message = await WaitingAsync(rig, "1");

        var stored = await rig.FinishesAsync(message.Turn("one", "two"));

        Assert.Equal(["one", "two"], stored.ToSend.Select(row => row.Text()));
        var rows = await rig.ReadAsync(db => db.OutboundMessages.OrderBy(m => m.Order).ToListAsync());
        Assert.All(rows, row => Assert.Equal((OutboundStatus.Sending, "a"), (row.Status, row.ClaimedBy)));
        Assert.Equal(["one", "two"], rows.Select(row => row.Text()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finish_NobodySendsHere_LeavesTheRowsForAnySender(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var message = await WaitingAsync(rig, "1");

        var stored = await rig.FinishesAsync(message.Turn("one"), sendHere: false);

        Assert.Empty(stored.ToSend);
        Assert.Equal(["one"], (await rig.ClaimsAsync("b")).Select(row => row.Text()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finish_AnEarlierReplyWaits_QueuesBehindIt(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var message = await WaitingAsync(rig, "1");
        await rig.QueuesAsync(message.ConversationId, "earlier", due: TimeSpan.FromSeconds(5));

        var stored = await rig.FinishesAsync(message.Turn("later"));

        Assert.Empty(stored.ToSend);
        Assert.Empty(await rig.ClaimsAsync("a"));
        rig.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["earlier"], (await rig.ClaimsAsync("a")).Select(row => row.Text()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finish_AnotherNodeSendsAnEarlierReply_QueuesBehindIt(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var message = await WaitingAsync(rig, "1");
        await rig.QueuesAsync(message.ConversationId, "earlier");
        await rig.ClaimsAsync("b");

        Assert.Empty((await rig.FinishesAsync(message.Turn("later"))).ToSend);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finish_ThisNodeSendsAnEarlierReply_HandsOverAllTheSame(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var message = await WaitingAsync(rig, "1");
        await rig.QueuesAsync(message.ConversationId, "earlier");
        await rig.ClaimsAsync("a");

        Assert.Single((await rig.FinishesAsync(message.Turn("later"))).ToSend);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finish_Repeated_AnswersOnce(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var message = await WaitingAsync(rig, "1");

        Assert.True((await rig.FinishesAsync(message.Turn("one"))).Stored);
        Assert.False((await rig.FinishesAsync(message.Turn("one"))).Stored);
        Assert.Equal(1, await rig.ReadAsync(db => db.OutboundMessages.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finish_PartOfItFails_KeepsNothingOfIt(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var message = await WaitingAsync(rig, "1");
        await rig.QueuesAsync(message.ConversationId, "older");
        var turn = message.Turn("one") with
        {
            Memory = "{}",
            AlsoDo = async (db, ct) =>
            {
                await db.OutboundMessages.ExecuteDeleteAsync(ct);
                throw new InvalidOperationException("broken on purpose");
            },
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.FinishesAsync(turn));

        Assert.Equal(message.Id, (await rig.NextAsync(message.ConversationId))!.Id);
        Assert.Equal(["older"], (await rig.ClaimsAsync("a")).Select(row => row.Text()));
        Assert.Null((await rig.ConversationAsync(message.ConversationId)).Memory);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finish_WordsFromSomeoneWhoHadBlockedUs_EndTheBlock(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var message = await WaitingAsync(rig, "1");
        await rig.FinishesAsync(message.Turn() with { Reachable = false });
        Assert.NotNull((await rig.ConversationAsync(message.ConversationId)).BlockedAt);

        await rig.ArrivesAsync("1", "back", node: "a");
        await rig.FinishesAsync((await rig.NextAsync(message.ConversationId))!.Turn("hello"));

        Assert.Null((await rig.ConversationAsync(message.ConversationId)).BlockedAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finish_WelcomedTwice_KeepsTheFirstTime(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var message = await WaitingAsync(rig, "1");
        var first = rig.Clock.GetUtcNow();
        await rig.FinishesAsync(message.Turn("hello") with { Welcomed = true });
        rig.Clock.Advance(TimeSpan.FromHours(1));
        await rig.ArrivesAsync("1", "again", node: "a");
        await rig.FinishesAsync((await rig.NextAsync(message.ConversationId))!.Turn("hello") with { Welcomed = true });

        Assert.Equal(first, (await rig.ConversationAsync(message.ConversationId)).WelcomedAt);
    }

    private static async Task<WaitingMessage> WaitingAsync(WardRig rig, string address)
    {
        var talk = await rig.ArrivesAsync(address, $"{address}-first", node: "a");
        return (await rig.NextAsync(talk.ConversationId))!;
    }
}
