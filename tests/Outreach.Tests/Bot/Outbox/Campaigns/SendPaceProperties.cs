using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Outbox.Campaigns;
using BachDang.Outreach.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Outbox.Campaigns;

public sealed class SendPaceProperties
{
    private static readonly SendLimits Telegram = new(25, 29, TimeSpan.FromSeconds(1));
    private static readonly TimeSpan Flight = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // How late, in milliseconds, each turn of the sender comes.
    private static readonly Gen<int> Lateness = Gen.Choose(0, 60);

    private static readonly Gen<int> Replies =
        Gen.Frequency((12, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Choose(2, 12)));

    // Milliseconds until a message arrives.
    private static readonly Gen<int> Flights = Gen.Frequency((4, Gen.Choose(0, 20)), (1, Gen.Choose(20, 400)));

    private static readonly Gen<Turn[]> WithReplies =
        Gen.Zip(Lateness, Replies).Select(pair => new Turn(pair.Item1, pair.Item2, 0)).ArrayOf(200);

    private static readonly Gen<Turn[]> InFlight =
        Gen.Zip(Lateness, Flights).Select(pair => new Turn(pair.Item1, 0, pair.Item2)).ArrayOf(200);

    [Fact]
    public void Campaigns_never_exceed_their_pace_nor_the_channels_limit() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(WithReplies.ToArbitrary(), run =>
            Play(run).All(last => last.Campaigns <= Telegram.CampaignPerSecond + 1
                && last.Campaigns + last.Replies <= Telegram.MostPerSecond + 1)));

    [Fact]
    public void However_long_messages_fly_the_limit_holds_where_they_arrive() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(InFlight.ToArbitrary(), run =>
            Play(run).All(last => last.Campaigns <= Telegram.MostPerSecond + 1)));

    [Theory]
    [InlineData(0, 24.75, 25.1)]
    [InlineData(5, 23.5, 24.5)]
    [InlineData(20, 8, 10)]
    public void Take_Steady_HoldsThePaceThatRepliesLeave(int repliesPerSecond, double least, double most)
    {
        var clock = new FakeClock();
        var sender = new SendPace(Telegram, clock);
        var (taken, random, begun) = (0, new Random(7), clock.GetUtcNow());
        var reply = repliesPerSecond == 0 ? TimeSpan.MaxValue : Second / repliesPerSecond;
        var (replied, id, landings) = (0, Guid.Empty, new Queue<(Guid Id, DateTimeOffset At)>());
        while (clock.GetUtcNow() - begun < TimeSpan.FromSeconds(60))
        {
            while (landings.TryPeek(out var landing) && landing.At <= clock.GetUtcNow())
            {
                sender.Landed(landings.Dequeue().Id);
            }
            while (repliesPerSecond > 0 && clock.GetUtcNow() - begun >= reply * replied)
            {
                sender.LetReplyGo(id = Guid.CreateVersion7(), mayWait: false);
                landings.Enqueue((id, clock.GetUtcNow() + Flight));
                replied++;
            }
            var wait = sender.Take(id = Guid.CreateVersion7());
            if (wait == TimeSpan.Zero)
            {
                taken++;
                landings.Enqueue((id, clock.GetUtcNow() + Flight));
            }
            // Timers are a little late, and a claim takes its time.
            else clock.Advance((wait < reply ? wait : reply) + TimeSpan.FromMilliseconds(random.Next(0, 12)));
        }

        Assert.InRange(taken / 60.0, least, most);
    }

    [Theory]
    [InlineData(20, 0, 9)]
    [InlineData(20, 5, 9)]
    [InlineData(40, 0, 0)]
    public void Take_OtherNodesReply_LeavesTheirShare(int all, int own, int most)
    {
        var (clock, taken) = (new FakeClock(), 0);
        var sender = new SendPace(Telegram, clock);
        for (var i = 0; i < own; i++) sender.LetReplyGo(Guid.CreateVersion7(), mayWait: false);
        for (var ms = 0; ms < 1000; ms += 10)
        {
            if (ms % 250 == 0) sender.NoteAllReplies(all);
            if (sender.Take(Guid.CreateVersion7()) == TimeSpan.Zero) taken++;
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(taken, most == 0 ? 0 : most - 2, most + 1);
        clock.Advance(Second);
        // Nothing was heard for a second: what is not known does not hold back for ever.
        Assert.Equal(TimeSpan.Zero, sender.Take(Guid.CreateVersion7()));
    }

    [Fact]
    public void NoteBeside_FurtherParts_TakeOfWhatCampaignsAreLeft()
    {
        var clock = new FakeClock();
        var sender = new SendPace(Telegram, clock);
        sender.NoteBeside(29);

        Assert.Equal(Second, sender.Take(Guid.CreateVersion7()));
        clock.Advance(Second);
        Assert.Equal(TimeSpan.Zero, sender.Take(Guid.CreateVersion7()));
    }

    [Fact]
    public void Take_RepliesTakeAll_WaitsUntilTheyAreASecondOld()
    {
        var clock = new FakeClock();
        var sender = new SendPace(Telegram, clock);
        for (var i = 0; i < 29; i++)
        {
            sender.LetReplyGo(new Guid(i, 0, 0, new byte[8]), mayWait: true);
            sender.Landed(new Guid(i, 0, 0, new byte[8]));
        }

        var wait = sender.Take(Guid.Empty);
        clock.Advance(wait);

        Assert.InRange(wait, Second, Second + TimeSpan.FromMilliseconds(5));
        Assert.Equal(TimeSpan.Zero, sender.Take(Guid.Empty));
    }

    [Fact]
    public void LetReplyGo_CampaignsFillTheSecond_WaitsForTheOldestOfThem()
    {
        var clock = new FakeClock();
        var sender = new SendPace(Telegram with { CampaignPerSecond = 100, MostPerSecond = 29 }, clock);
        for (var taken = 0; taken < 30;)
        {
            var id = Guid.CreateVersion7();
            if (sender.Take(id) is var wait && wait == TimeSpan.Zero)
            {
                taken++;
                sender.Landed(id);
            }
            clock.Advance(wait);
        }
        var reply = Guid.CreateVersion7();

        var toWait = sender.LetReplyGo(reply, mayWait: true);
        Assert.InRange(toWait, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(45));
        Assert.NotEqual(TimeSpan.Zero, sender.Take(Guid.CreateVersion7()));
        clock.Advance(toWait);
        Assert.NotEqual(TimeSpan.Zero, sender.Take(Guid.CreateVersion7()));
        Assert.Equal(TimeSpan.Zero, sender.LetReplyGo(reply, mayWait: true));
        Assert.Equal(TimeSpan.Zero, sender.LetReplyGo(Guid.CreateVersion7(), mayWait: false));
    }

    // What arrived in the second up to each message of a campaign, itself included; replies never wait, so only what
    // was there before counts of them.
    private static List<(int Campaigns, int Replies)> Play(Turn[] run)
    {
        var clock = new FakeClock();
        var sender = new SendPace(Telegram, clock);
        var (campaigns, replies) = (new List<DateTimeOffset>(), new List<DateTimeOffset>());
        var landings = new PriorityQueue<Guid, DateTimeOffset>();
        var repliesBefore = new List<int>();
        foreach (var (late, count, flight) in run)
        {
            while (landings.TryPeek(out _, out var landing) && landing <= clock.GetUtcNow())
            {
                sender.Landed(landings.Dequeue());
            }
            for (var i = 0; i < count; i++)
            {
                var reply = Guid.CreateVersion7();
                sender.LetReplyGo(reply, mayWait: false);
                replies.Add(clock.GetUtcNow());
                landings.Enqueue(reply, clock.GetUtcNow());
            }
            var id = Guid.CreateVersion7();
            var wait = sender.Take(id);
            if (wait > TimeSpan.Zero) clock.Advance(wait);
            else
            {
                // It arrives at the end of its flight.
                var arrival = clock.GetUtcNow().AddMilliseconds(flight);
                campaigns.Add(arrival);
                repliesBefore.Add(replies.Count(at => at > clock.GetUtcNow() - Second));
                landings.Enqueue(id, arrival);
            }
            clock.Advance(TimeSpan.FromMilliseconds(late));
        }
        return [.. campaigns.Select((at, i) =>
            (campaigns.Count(one => one > at - Second && one <= at), repliesBefore[i]))];
    }

    private sealed record Turn(int Late, int Replies, int Flight);
}
