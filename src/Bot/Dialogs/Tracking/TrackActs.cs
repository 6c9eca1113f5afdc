using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports.Threads;
using BachDang.Outreach.Ward.Reports.Tracking;

namespace BachDang.Outreach.Bot.Dialogs.Tracking;

/// <summary>What a reporter can do with a filed report; each belongs to the commit of its turn. Whether it may be done
/// was looked at just before; where somebody was quicker, the operation leaves everything as it is.</summary>
internal sealed class TrackActs(FilingRules filing, ArrivalOrder order)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public bool HasWrittenEnough(TrackedReport report) => report.Thread.Count(m =>
        m.From == MessageFrom.Reporter && m.At > filing.Clock.GetUtcNow() - Day) >= AnswerWard.MostADay;

    public Func<WardDb, CancellationToken, Task> Seen(Guid report) => (db, ct) =>
        new MarkSeen(db, filing.Clock).ByReporterAsync(report, ct);

    public Func<WardDb, CancellationToken, Task> Write(Talk talk, Guid report, string masked) => (db, ct) =>
        new AnswerWard(db, filing.Clock, filing.Now, order).RunAsync(report, masked, talk.ConversationId, ct);

    public Func<WardDb, CancellationToken, Task> Contest(Talk talk, Guid report, string masked) => (db, ct) =>
        new ContestReport(db, filing.Clock, filing.Now, order).RunAsync(report, masked, talk.ConversationId, ct);

    public Func<WardDb, CancellationToken, Task> Rate(Guid report, bool clear) => (db, ct) =>
        new RateReport(db, filing.Clock).RunAsync(report, clear, ct);

    public Func<WardDb, CancellationToken, Task> Follow(Talk talk, Guid report) => (db, ct) =>
        new FollowReport(db, filing.Clock, filing.Now).RunAsync(report, talk.ConversationId, talk.Channel, ct);

    public Func<WardDb, CancellationToken, Task> Unfollow(Guid report) => (db, ct) =>
        new UnfollowReport(db, filing.Clock).RunAsync(report, ct);
}
