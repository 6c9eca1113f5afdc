using System.Text.Json;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Reports.Threads;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Tracking;

/// <summary>What a receipt, or the talk that follows a report, shows of it.</summary>
public sealed class ReadTrackedReport(WardDb db, TimeProvider clock, ReportRules rules)
{
    private const int MostLines = 20;
    private const int MostMessages = 100;
    private const int MostSteps = 100;

    private static readonly string[] ShownActions =
    [
        ReportActions.Filed, ReportActions.Moved, ReportActions.Asked, ReportActions.Answered, ReportActions.Lapsed,
        ReportActions.Contested, ReportActions.IdentityOpened, ReportActions.Separated,
    ];

    /// <param name="receiptHash">From <see cref="Identity.Receipts"/>; count the lookup first.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>Null when there is none.</returns>
    public async Task<TrackedReport?> ByReceiptAsync(byte[] receiptHash, CancellationToken ct) =>
        await ViewAsync(
            await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.ReceiptHash == receiptHash, ct), ct);

    /// <summary>A report whose receipt was proved before, by a page that keeps the proof sealed.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<TrackedReport?> ProvedAsync(Guid reportId, CancellationToken ct) =>
        await ViewAsync(await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reportId, ct), ct);

    /// <summary>One report that the talk follows.</summary>
    /// <returns>Null when there is none, or the talk does not follow it.</returns>
    public async Task<TrackedReport?> OneOfTalkAsync(Guid reportId, Guid conversationId, CancellationToken ct) =>
        await ViewAsync(await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reportId
            && db.ReportLinks.Any(l => l.ReportId == r.Id && l.ConversationId == conversationId), ct), ct);

    /// <summary>The reports that the talk follows, newest first, at most 20.</summary>
    public async Task<IReadOnlyList<TrackedLine>> OfTalkAsync(Guid conversationId, CancellationToken ct)
    {
        var rows = await db.ReportLinks.Where(l => l.ConversationId == conversationId)
            .Join(db.Reports, l => l.ReportId, r => r.Id, (l, r) => r)
            .OrderByDescending(r => r.ReceivedAt).Take(MostLines)
            .Select(r => new
            {
                r.Id,
                r.Status,
                r.Category,
                r.ReceivedAt,
                News = db.ReportMessages.Any(
                    m => m.ReportId == r.Id && m.From != MessageFrom.Reporter && m.SeenAt == null),
            }).ToListAsync(ct);
        return [.. rows.Select(r =>
            new TrackedLine(r.Id, r.Status, r.Category, rules.Calendar.DayOf(r.ReceivedAt), r.News))];
    }

    private async Task<TrackedReport?> ViewAsync(Report? report, CancellationToken ct)
    {
        if (report is null) return null;
        var start = new TrackedReport
        {
            Id = report.Id,
            Status = report.Status,
            Category = report.Category,
            ReceivedOn = rules.Calendar.DayOf(report.ReceivedAt),
            IsErased = report.ErasedAt is not null,
        };
        if (start.IsErased) return start;
        var contestBy = ContestReport.Until(report, rules) is { } until && clock.GetUtcNow() <= until
            ? until
            : (DateTimeOffset?)null;
        return start with
        {
            DueOn = report.Status.IsClosed() ? null : rules.Calendar.DayOf(report.DueAt),
            AnswerBy = report.AnswerBy is { } by ? rules.Calendar.DayOf(by) : null,
            Authority = report.Authority,
            Outcome = report.Outcome,
            History = await StepsAsync(report.Id, ct),
            Thread = await ThreadAsync(report.Id, ct),
            Photos = await db.ReportPhotos.CountAsync(p => p.ReportId == report.Id
                && (p.State == PhotoState.Kept || p.State == PhotoState.Waiting), ct),
            IsFollowed = await db.ReportLinks.AnyAsync(l => l.ReportId == report.Id, ct),
            MayAnswer = true,
            MayContest = contestBy is not null,
            ContestBy = contestBy is { } last ? rules.Calendar.DayOf(last) : null,
            MayRate = RateReport.IsOpen(report),
        };
    }

    private Task<List<TrackedStep>> StepsAsync(Guid report, CancellationToken ct) => db.ReportEvents
        .Where(e => e.ReportId == report && ShownActions.Contains(e.Action))
        .OrderBy(e => e.At).ThenBy(e => e.Id).Take(MostSteps)
        .Select(e => new TrackedStep(e.At, e.Action, e.From, e.To)
        {
            Reason = e.Reason,
            Evidence = e.Evidence,
            WhyNoEvidence = e.WhyNoEvidence,
        }).ToListAsync(ct);

    private async Task<IReadOnlyList<TrackedMessage>> ThreadAsync(Guid report, CancellationToken ct)
    {
        var rows = await db.ReportMessages.AsNoTracking().Where(m => m.ReportId == report)
            // Said in one act, the reporter's words come before the service's reply to them.
            .OrderByDescending(m => m.At).ThenBy(m => m.From).ThenByDescending(m => m.Id).Take(MostMessages)
            .ToListAsync(ct);
        rows.Reverse();
        return [.. rows.Select(m => new TrackedMessage(m.Id, m.At, m.From)
        {
            ReplyKey = m.ReplyKey,
            Values = ValuesOf(m),
            Text = m.Text,
            IsNew = m.SeenAt is null,
        })];
    }

    private static Dictionary<string, string> ValuesOf(ReportMessage message) => message.Values is null
        ? []
        : JsonSerializer.Deserialize(message.Values, MessageJson.Default.DictionaryStringString) ?? [];
}
