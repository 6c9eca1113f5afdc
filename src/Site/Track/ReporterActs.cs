using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Threads;
using BachDang.Outreach.Ward.Reports.Tracking;

namespace BachDang.Outreach.Site.Track;

/// <summary>What a reporter may do with an open report.</summary>
internal enum ReporterAct
{
    Answer,
    Contest,
    SayClear,
    SayUnclear,
}

/// <summary>The half hour is over.</summary>
internal sealed record OpeningOver : Refusal;

/// <summary>Does what the reporter asks for on the page of an open report.</summary>
internal sealed class ReporterActs(
    KnowledgeBase knowledge, WardDb db, WardWrites writes, Func<ReportRules> rules, ArrivalOrder order,
    TimeProvider clock)
{
    private const int LongestWords = 4000;

    /// <returns>Null when the form names none.</returns>
    public static ReporterAct? Read(string button) => button switch
    {
        "tra-loi" => ReporterAct.Answer,
        "chua-dung" => ReporterAct.Contest,
        "ro" => ReporterAct.SayClear,
        "chua-ro" => ReporterAct.SayUnclear,
        _ => null,
    };

    public Task<TrackedReport?> ReadAsync(Guid report, CancellationToken ct) =>
        new ReadTrackedReport(db, clock, rules()).ProvedAsync(report, ct);

    public Task MarkSeenAsync(Guid report, CancellationToken ct) => writes.RunAsync(async (context, token) =>
    {
        await new MarkSeen(context, clock).ByReporterAsync(report, token);
        return true;
    }, ct);

    /// <returns>Null when it is done.</returns>
    public Task<Refusal?> RunAsync(TrackedReport report, ReporterAct act, string words, CancellationToken ct)
    {
        var masked = knowledge.Mask(words.Length <= LongestWords ? words : words[..LongestWords]).Trim();
        // The same words once more are the same form sent twice.
        if (act == ReporterAct.Answer && masked.Length > 0
            && report.Thread.LastOrDefault(message => message.From == MessageFrom.Reporter)?.Text == masked)
            return Task.FromResult<Refusal?>(null);
        return writes.RunAsync(async (context, token) => act switch
        {
            ReporterAct.Answer => (await new AnswerWard(context, clock, rules(), order)
                .RunAsync(report.Id, masked, null, token)).Refusal,
            ReporterAct.Contest => (await new ContestReport(context, clock, rules(), order)
                .RunAsync(report.Id, masked, null, token)).Refusal,
            _ => (await new RateReport(context, clock)
                .RunAsync(report.Id, act == ReporterAct.SayClear, token)).Refusal,
        }, ct);
    }
}
