using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Moves;

namespace BachDang.Outreach.Ward.Reports.Threads;

/// <summary>Tells the reporter something in the officer's own words; the status stays.</summary>
public sealed class WriteToReporter(WardDb db, TimeProvider clock, ArrivalOrder order)
{
    public async Task<Outcome<Report>> RunAsync(Guid reportId, string words, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        var now = clock.GetUtcNow();
        var message = Message(report, words, officer, now);
        if (message.Value is not { } said) return message.Refusal!;
        await new ReporterNews(db, now, order).SayAsync(said, ct);
        await AuditTrail.AddAsync(db, now, new AuditNote(ReportActions.Wrote, reportId, officer.Id, ""), ct);
        return report;
    }
    /// <summary>The message that the words make, or why they may not be sent.</summary>
    internal static Outcome<ReportMessage> Message(
        Report report, string words, Officer officer, DateTimeOffset now)
    {
        if (!MoveRights.Works(report, officer)) return new NotAllowed();
        if (ReportTexts.Cut(words, Report.LongestWords) is not { } text) return new NothingSaid();
        return new ReportMessage
        {
            Id = Guid.CreateVersion7(now),
            ReportId = report.Id,
            At = now,
            From = MessageFrom.Staff,
            Text = text,
            Officer = officer.Id,
        };
    }
}
