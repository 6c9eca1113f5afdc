using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Inbox;

public sealed class InboxWorkerTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_persons_messages_are_answered_one_by_one_in_order(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        var (inWork, most) = (0, 0);
        var read = new List<string>();
        rig.Channel.OnRead = text =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inWork));
            lock (read) read.Add(text);
            Thread.Yield();
            Interlocked.Decrement(ref inWork);
        };

        var texts = Enumerable.Range(0, 12).Select(i => $"/khong{i:00}").ToList();
        foreach (var text in texts) await rig.ResidentSaysAsync("1", text);
        await rig.UntilSettledAsync();

        Assert.Equal(texts, read);
        Assert.Equal(1, most);
        Assert.Equal(13, rig.Channel.Read.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_update_delivered_many_times_at_once_gives_one_reply(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);

        var accepted = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => Task.Run(() => rig.ResidentSaysAsync("1", "/start", key: "77"))));
        await rig.UntilSettledAsync();

        Assert.Equal(1, accepted.Count(one => one.IsNew));
        Assert.Single(rig.Channel.Read, text => text == rig.Say("welcome.notice"));
    }

    [Fact]
    public async Task Two_people_are_answered_side_by_side()
    {
        await using var rig = await BotRig.StartAsync();
        using var release = new ManualResetEventSlim();
        rig.Channel.OnRead = text =>
        {
            if (text == "/cham") release.Wait();
        };
        await rig.ResidentSaysAsync("slow", "/cham");

        await rig.AskAsync("quick", "/trogiup", replies: 2);
        Assert.DoesNotContain(rig.Channel.Attempts, attempt => attempt.To == "slow");
        release.Set();
        await rig.UntilSettledAsync();

        Assert.Contains(rig.Channel.Attempts, attempt => attempt.To == "slow");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Message_whose_signal_was_lost_is_found_by_looking(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);

        await rig.ArrivesUnnoticedAsync("1", "/trogiup");
        await rig.ArrivesUnnoticedAsync("2", "/trogiup", node: rig.Node);
        await rig.UntilSettledAsync();

        Assert.Equal(4, rig.Channel.Read.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Message_that_cannot_be_handled_is_tried_three_times_and_ends_in_a_sentence(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        var tries = 0;
        rig.Channel.OnRead = text =>
        {
            if (text != "/hong") return;
            tries++;
            throw new InvalidOperationException("broken on purpose");
        };

        await rig.ResidentSaysAsync("1", "/hong");
        await rig.ResidentSaysAsync("1", "/trogiup");
        await rig.UntilSettledAsync();

        Assert.Equal(3, tries);
        Assert.Equal(["error.failed", "welcome.notice", "command.trogiup"], rig.Channel.Read.Select(rig.KeyOf));
        var rows = await rig.Ward.ReadAsync(db => db.InboundMessages.OrderBy(m => m.Order).ToListAsync());
        Assert.Equal([InboundStatus.Failed, InboundStatus.Handled], rows.Select(row => row.Status));
    }

    [Fact]
    public async Task Message_that_works_at_the_second_try_is_answered_once()
    {
        await using var rig = await BotRig.StartAsync();
        var tries = 0;
        rig.Channel.OnRead = _ =>
        {
            if (++tries == 1) throw new InvalidOperationException("broken on purpose");
        };

        await rig.ResidentSaysAsync("1", "/trogiup");
        await rig.UntilSettledAsync();

        Assert.Equal([rig.Say("welcome.notice"), rig.Say("command.trogiup")], rig.Channel.Read);
    }

    [Fact]
    public async Task Answer_that_cannot_be_stored_ends_in_a_sentence_too()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.Ward.DoAsync(db => db.Database.ExecuteSqlRawAsync("""
            CREATE TRIGGER refuse BEFORE INSERT ON "AnsweredQuestions" BEGIN SELECT RAISE(ABORT, 'no'); END;
            """));

        await rig.ResidentSaysAsync("1", SmallWard.FakeGoodsQuestion);
        await rig.UntilSettledAsync();

        Assert.Equal([rig.Say("error.failed")], rig.Channel.Read);
    }

    [Fact]
    public async Task Stored_update_that_no_longer_opens_ends_in_a_sentence()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.ArrivesUnnoticedAsync("1", "/trogiup");
        await rig.Ward.DoAsync(db => db.InboundMessages
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, new byte[64])));

        await rig.UntilSettledAsync();

        Assert.Equal([rig.Say("error.failed")], rig.Channel.Read);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Talk_taken_over_by_another_node_is_answered_once(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        using var release = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        rig.Channel.OnRead = _ =>
        {
            begun.TrySetResult();
            release.Wait();
        };
        var talk = (await rig.ResidentSaysAsync("1", "/trogiup")).ConversationId;
        await begun.Task;

        await rig.Ward.DoAsync(db => db.Conversations
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ClaimedBy, "other")));
        var message = (await rig.Ward.NextAsync(talk))!;
        await rig.Ward.FinishesAsync(message.Turn("by the other"), node: "other", sendHere: false);
        release.Set();
        await rig.UntilSettledAsync();

        Assert.Equal(["by the other"], rig.Channel.Read);
    }

    [Fact]
    public async Task Stop_finishes_the_turn_in_work_and_leaves_the_rest_for_the_next_start()
    {
        await using var rig = await BotRig.StartAsync();
        using var release = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        rig.Channel.OnRead = _ =>
        {
            begun.TrySetResult();
            release.Wait();
        };
        await rig.ResidentSaysAsync("1", "/trogiup");
        await rig.ResidentSaysAsync("1", "/quyenriengtu");
        await begun.Task;

        var stop = rig.Ward.StopAsync();
        release.Set();
        await stop;

        var inbound = await rig.Ward.ReadAsync(db => db.InboundMessages.OrderBy(m => m.Order).ToListAsync());
        Assert.Equal(InboundStatus.Pending, inbound[1].Status);
        var outbound = await rig.Ward.ReadAsync(db => db.OutboundMessages.ToListAsync());
        Assert.DoesNotContain(outbound, row => row.Status == OutboundStatus.Sending);
        Assert.Equal(inbound[0].Status == InboundStatus.Handled ? 2 : 0, outbound.Count);
    }
}
