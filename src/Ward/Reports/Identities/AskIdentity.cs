using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Desk;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>Nothing of that kind was sealed with this report, or it was erased.</summary>
public sealed record NothingSealed : Refusal;

/// <summary>The same was asked before and is not decided or opened yet.</summary>
public sealed record AlreadyAsked(Guid Request) : Refusal;

/// <summary>The first of three acts: a handler asks to open what a reporter sealed, and says why.</summary>
public sealed class AskIdentity(WardDb db, TimeProvider clock)
{
    /// <param name="reportId">The report.</param>
    /// <param name="part">What is to be opened.</param>
    /// <param name="reason">At least <see cref="IdentityRequest.ShortestReason"/> characters.</param>
    /// <param name="officer">The handler of this report.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<IdentityRequest>> RunAsync(
        Guid reportId, SealedPart part, string reason, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        if (!IdentityRights.MayAsk(report, officer)) return new NotAllowed();
        if (reason.Trim().Length < IdentityRequest.ShortestReason) return new ReasonNeeded();
        if (!await IsSealedAsync(reportId, part, ct)) return new NothingSealed();
        var now = clock.GetUtcNow();
        var open = await db.IdentityRequests.Where(r => r.ReportId == reportId && r.Part == part)
            .Where(OpenRequests.At(now)).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct);
        if (open is { } earlier) return new AlreadyAsked(earlier);

        var request = new IdentityRequest
        {
            Id = Guid.CreateVersion7(now),
            ReportId = reportId,
            Part = part,
            AskedBy = officer.Id,
            AskedAt = now,
            Reason = ReportTexts.Cut(reason, IdentityRequest.LongestReason)!,
        };
        db.IdentityRequests.Add(request);
        await DeskLog.AddAsync(db, now, report,
            new AuditNote(ReportActions.IdentityAsked, reportId, officer.Id, $"{request.Id} {part}"), null, ct);
        return request;
    }

    private Task<bool> IsSealedAsync(Guid reportId, SealedPart part, CancellationToken ct) => part switch
    {
        SealedPart.Contact => db.ReportContacts.AnyAsync(c => c.ReportId == reportId, ct),
        SealedPart.Originals => db.SealedOriginals(reportId).AnyAsync(ct),
    };
}
