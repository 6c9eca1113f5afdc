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
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // How late, in milliseconds, each turn of the sender comes, and how many replies go out before it.
    private static readonly Gen<(int Late, int Replies)[]> Runs =
        Gen.Zip(Gen.Choose(0, 60), Gen.Frequency((12, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Choose(2, 12))))
            .Select(pair => (pair.Item1, pair.Item2)).ArrayOf(200);

    [Fact]
    public void Campaigns_never_exceed_their_pace_nor_the_channels_limit() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Runs.ToArbitrary(), run =>
            Play(run).All(last => last.Campaigns <= Telegram.CampaignPerSecond + 1
                && last.Campaigns + last.Replies <= Telegram.MostPerSecond + 1)));

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
        var replied = 0;
        while (clock.GetUtcNow() - begun < TimeSpan.FromSeconds(60))
        {
            while (repliesPerSecond > 0 && clock.GetUtcNow() - begun >= reply * replied)
            {
                sender.NoteReply();
                replied++;
            }
            var wait = sender.Take();
            if (wait == TimeSpan.Zero) taken++;
            // Timers are a little late, and a claim takes its time.
            else clock.Advance((wait < reply ? wait : reply) + TimeSpan.FromMilliseconds(random.Next(0, 12)));
        }

        Assert.InRange(taken / 60.0, least, most);
    }

    [Fact]
    public void Take_RepliesTakeAll_WaitsUntilTheyAreASecondOld()
    {
        var clock = new FakeClock();
        var sender = new SendPace(Telegram, clock);
        for (var i = 0; i < 29; i++) sender.NoteReply();

        var wait = sender.Take();
        clock.Advance(wait);

        Assert.Equal(Second, wait);
        Assert.Equal(TimeSpan.Zero, sender.Take());
    }

    // What was sent in the second up to each message of a campaign, itself included.
    private static List<(int Campaigns, int Replies)> Play((int Late, int Replies)[] run)
    {
        var clock = new FakeClock();
        var sender = new SendPace(Telegram, clock);
        var (campaigns, replies) = (new List<DateTimeOffset>(), new List<DateTimeOffset>());
        var seconds = new List<(int, int)>();
        foreach (var (late, count) in run)
        {
            for (var i = 0; i < count; i++)
            {
                sender.NoteReply();
                replies.Add(clock.GetUtcNow());
            }
            var wait = sender.Take();
            if (wait > TimeSpan.Zero) clock.Advance(wait);
            else
            {
                campaigns.Add(clock.GetUtcNow());
                var from = clock.GetUtcNow() - Second;
                seconds.Add((campaigns.Count(at => at > from), replies.Count(at => at > from)));
            }
            clock.Advance(TimeSpan.FromMilliseconds(late));
        }
        return seconds;
    }
}
