using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Outbox;

public sealed class OutboxWorkerTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_of_one_talk_go_out_in_order(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        var talk = await TalkAsync(rig, "1");
        foreach (var text in new[] { "a", "b", "c", "d" }) await QueuesAsync(rig, talk, text);

        await rig.UntilAsync(() => rig.Channel.Read.Count == 4);

        Assert.Equal(["a", "b", "c", "d"], rig.Channel.Read);
        Assert.All(rig.Channel.Attempts, attempt => Assert.Equal("1", attempt.To));
    }

    [Fact]
    public async Task A_slow_talk_does_not_hold_up_another()
    {
        await using var rig = await BotRig.StartAsync();
        var release = new TaskCompletionSource();
        rig.Channel.OnSend = async (attempt, _) =>
        {
            if (attempt.To == "slow") await release.Task;
            return new Delivered("1");
        };
        await QueuesAsync(rig, await TalkAsync(rig, "slow"), "late");
        await rig.UntilAsync(() => rig.Channel.Attempts.Count == 1);
        await QueuesAsync(rig, await TalkAsync(rig, "quick"), "early");

        await rig.UntilAsync(() => rig.Channel.Read.Count == 1);
        release.SetResult();
        await rig.UntilAsync(() => rig.Channel.Read.Count == 2);

        Assert.Equal(["early", "late"], rig.Channel.Read);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public async Task Channel_that_asks_for_silence_gets_exactly_that(int seconds)
    {
        await using var rig = await BotRig.StartAsync();
        rig.Channel.OnSend = (_, _) => Task.FromResult<Delivery>(
            rig.Channel.Attempts.Count == 1 ? new WaitAsked(TimeSpan.FromSeconds(seconds)) : new Delivered("1"));
        var id = await QueuesAsync(rig, await TalkAsync(rig, "1"), "a");
        await rig.UntilAsync(() => rig.Channel.Attempts.Count == 1);
        await QueuesAsync(rig, await TalkAsync(rig, "2"), "b");
        var asked = rig.Channel.Attempts[0].At;
        await rig.StandingStillAsync(db => db.OutboundMessages.AllAsync(m => m.Status == OutboundStatus.Pending));
        var due = (await rig.Ward.ParcelAsync(id)).NotBefore;

        await rig.UntilAsync(() => rig.Channel.Read.Count == 2);
        await rig.UntilSettledAsync();

        Assert.InRange((due - asked).TotalSeconds, seconds, seconds + 0.05);
        Assert.All(rig.Channel.Attempts.Skip(1), attempt => Assert.True(attempt.At >= asked.AddSeconds(seconds)));
        Assert.Equal(3, rig.Channel.Attempts.Count);
        Assert.Equal(1, (await rig.Ward.ParcelAsync(id)).Attempts);
    }

    [Fact]
    public async Task Passing_fault_is_tried_again_with_growing_waits_and_then_given_up()
    {
        await using var rig = await BotRig.StartAsync();
        rig.Channel.OnSend = (_, _) => Task.FromResult<Delivery>(new Faulted("502 Bad Gateway"));
        var id = await QueuesAsync(rig, await TalkAsync(rig, "1"), "a");

        await rig.UntilAsync(db => db.OutboundMessages.AnyAsync(m => m.Status == OutboundStatus.Dead));

        var times = rig.Channel.Attempts.Select(attempt => attempt.At).ToList();
        var waits = times.Zip(times.Skip(1), (one, two) => (two - one).TotalSeconds).ToList();
        Assert.Equal(3, waits.Count);
        Assert.True(waits[0] >= 1 && waits[1] >= 5 && waits[2] >= 25, string.Join(", ", waits));
        var row = await rig.Ward.ParcelAsync(id);
        Assert.Equal((OutboundStatus.Dead, "502 Bad Gateway", 4), (row.Status, row.Reason, row.Attempts));
    }

    [Fact]
    public async Task Exception_of_a_channel_is_a_passing_fault()
    {
        await using var rig = await BotRig.StartAsync();
        rig.Channel.OnSend = (_, _) => rig.Channel.Attempts.Count == 1
            ? throw new HttpRequestException("no route")
            : ScriptedChannel.Delivered();
        var id = await QueuesAsync(rig, await TalkAsync(rig, "1"), "a");

        await rig.UntilAsync(() => rig.Channel.Read.Count == 1);
        await rig.UntilSettledAsync();

        var row = await rig.Ward.ParcelAsync(id);
        Assert.Equal((OutboundStatus.Sent, 2), (row.Status, row.Attempts));
    }

    [Fact]
    public async Task Row_that_waits_holds_back_what_the_talk_says_next()
    {
        await using var rig = await BotRig.StartAsync();
        rig.Channel.OnSend = (attempt, _) => Task.FromResult<Delivery>(
            attempt.Text == "a" && rig.Channel.Attempts.Count(one => one.Text == "a") < 3
                ? new Faulted("502")
                : new Delivered("1"));
        var talk = await TalkAsync(rig, "1");
        await QueuesAsync(rig, talk, "a");
        await QueuesAsync(rig, talk, "b");
        await rig.UntilAsync(() => rig.Channel.Attempts.Count == 1);
        await QueuesAsync(rig, talk, "c");

        await rig.UntilAsync(() => rig.Channel.Read.Count == 3);

        Assert.Equal(["a", "b", "c"], rig.Channel.Read);
        Assert.Equal(["a", "a", "a", "b", "c"], rig.Channel.Attempts.Select(attempt => attempt.Text));
    }

    [Fact]
    public async Task Block_opts_the_talk_out_and_nothing_more_is_tried()
    {
        await using var rig = await BotRig.StartAsync();
        rig.Channel.OnSend = (_, _) => Task.FromResult<Delivery>(new Refused("bot was blocked by the user"));
        var talk = await TalkAsync(rig, "1");
        await QueuesAsync(rig, talk, "a");
        await QueuesAsync(rig, talk, "b");

        await rig.UntilSettledAsync();
        await rig.PassAsync(TimeSpan.FromSeconds(3));

        Assert.Single(rig.Channel.Attempts);
        Assert.NotNull((await rig.Ward.ConversationAsync(talk)).BlockedAt);
    }

    [Fact]
    public async Task Moved_chat_gets_the_same_message_at_its_new_address()
    {
        await using var rig = await BotRig.StartAsync();
        rig.Channel.OnSend = (attempt, _) => Task.FromResult<Delivery>(
            attempt.To == "-1" ? new Moved("-2") : new Delivered("1"));
        var talk = await TalkAsync(rig, "-1");
        await QueuesAsync(rig, talk, "a");
        await QueuesAsync(rig, talk, "b");

        await rig.UntilAsync(() => rig.Channel.Read.Count == 2);

        Assert.Equal(["-1", "-2", "-2"], rig.Channel.Attempts.Select(attempt => attempt.To));
        Assert.Equal(["a", "b"], rig.Channel.Read);
    }

    [Fact]
    public async Task Row_that_cannot_be_read_is_given_up_and_frees_the_next()
    {
        await using var rig = await BotRig.StartAsync();
        var talk = await TalkAsync(rig, "1");
        var id = await QueuesAsync(rig, talk, "a");
        await rig.Ward.DoAsync(db => db.OutboundMessages
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Body, "not json")));
        await QueuesAsync(rig, talk, "b");

        await rig.UntilAsync(() => rig.Channel.Read.Count == 1);

        Assert.Equal(["b"], rig.Channel.Read);
        Assert.Equal(OutboundStatus.Dead, (await rig.Ward.ParcelAsync(id)).Status);
    }

    [Fact]
    public async Task What_a_dead_process_left_in_flight_is_sent_once_more()
    {
        await using var rig = await BotRig.StartAsync();
        var talk = await TalkAsync(rig, "1");
        // In one commit: between two, the worker of this process may take the row, if it is late with a look.
        var id = await rig.Ward.DoAsync(async db =>
        {
            var row = new OutboundMessage
            {
                Id = Guid.CreateVersion7(),
                ConversationId = talk,
                Channel = "scripted",
                Kind = OutboundKind.Reply,
                Order = rig.Ward.Order.Next(),
                Body = MessageBody.Of("a").ToJson(),
                CreatedAt = rig.Clock.GetUtcNow(),
                NotBefore = rig.Clock.GetUtcNow(),
                Status = OutboundStatus.Sending,
                ClaimedBy = "dead",
                ClaimedUntil = rig.Clock.GetUtcNow() + SendClaim.Length,
            };
            await db.OutboundMessages.AddAsync(row);
            return row.Id;
        });

        await rig.UntilAsync(() => rig.Channel.Read.Count == 1);
        await rig.UntilSettledAsync();

        var row = await rig.Ward.ParcelAsync(id);
        Assert.Equal((OutboundStatus.Sent, 1), (row.Status, row.Uncertain));
        Assert.Single(rig.Channel.Attempts);
    }

    [Fact]
    public async Task Row_kept_in_hand_beyond_its_claim_is_not_sent_before_it_is_claimed_anew()
    {
        await using var rig = await BotRig.StartAsync();
        var release = new TaskCompletionSource();
        rig.Channel.OnSend = async (_, _) =>
        {
            if (rig.Channel.Attempts.Count <= 32) await release.Task; // every place of the worker is taken
            return new Delivered("1");
        };
        for (var i = 0; i < 33; i++) await QueuesAsync(rig, await TalkAsync(rig, $"{i}"), $"{i}");
        await rig.UntilAsync(() => rig.Channel.Attempts.Count == 32);
        await rig.UntilAsync(db => db.OutboundMessages.AllAsync(m => m.Status == OutboundStatus.Sending));

        rig.Clock.Advance(SendClaim.Length);
        release.SetResult();
        await rig.UntilAsync(db => db.OutboundMessages.AllAsync(m => m.Status == OutboundStatus.Sent));

        var begun = rig.Channel.Attempts.Take(32).Select(attempt => attempt.Text).ToHashSet();
        var kept = Assert.Single(Enumerable.Range(0, 33).Select(i => $"{i}"), text => !begun.Contains(text));
        Assert.Equal(1, rig.Channel.Attempts.Count(attempt => attempt.Text == kept));
    }

    [Fact]
    public async Task Stop_writes_the_outcome_of_what_is_in_flight_and_puts_the_rest_back()
    {
        await using var rig = await BotRig.StartAsync();
        var release = new TaskCompletionSource();
        rig.Channel.OnSend = async (_, ct) =>
        {
            await release.Task.WaitAsync(ct);
            return new Delivered("1");
        };
        for (var i = 0; i < 40; i++) await QueuesAsync(rig, await TalkAsync(rig, $"{i}"), $"{i}");
        await rig.UntilAsync(() => rig.Channel.Attempts.Count == 32);

        var stop = rig.Ward.StopAsync();
        Assert.False(stop.IsCompleted);
        release.SetResult();
        await stop;

        var rows = await rig.Ward.ReadAsync(db => db.OutboundMessages.AsNoTracking().ToListAsync());
        Assert.Equal(32, rows.Count(row => row.Status == OutboundStatus.Sent));
        Assert.Equal(8, rows.Count(row => row is { Status: OutboundStatus.Pending, Uncertain: 0, Attempts: 0 }));
    }

    private static async Task<Guid> TalkAsync(BotRig rig, string address)
    {
        var talk = await rig.Ward.TalkAsync(address);
        await rig.Ward.DoAsync(db => db.InboundMessages
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, InboundStatus.Handled)));
        return talk;
    }

    private static Task<Guid> QueuesAsync(BotRig rig, Guid talk, string text) =>
        rig.Ward.QueuesAsync(talk, text, channel: "scripted");
}
