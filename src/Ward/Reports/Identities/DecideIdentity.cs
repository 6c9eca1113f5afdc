using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Desk;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Identities;

public sealed record RequestUnknown : Refusal;

/// <summary>It was decided before.</summary>
public sealed record AlreadyDecided(IdentityState State) : Refusal;

/// <summary>Its time is over; it must be asked anew.</summary>
public sealed record RequestTooOld : Refusal;

/// <summary>The second act: an approver who did not ask agrees or declines.</summary>
public sealed class DecideIdentity(WardDb db, TimeProvider clock)
{
    /// <param name="requestId">The request.</param>
    /// <param name="agrees">True to agree, false to decline.</param>
    /// <param name="officer">An approver, not the one who asked.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<IdentityRequest>> RunAsync(
        Guid requestId, bool agrees, Officer officer, CancellationToken ct)
    {
        var of = await db.IdentityRequests.Where(r => r.Id == requestId)
            .Select(r => (Guid?)r.ReportId).SingleOrDefaultAsync(ct);
        if (of is not { } reportId) return new RequestUnknown();
        // Whoever decides or opens holds the report first, so that two never do it at once.
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        var request = await db.IdentityRequests.AsTracking().SingleAsync(r => r.Id == requestId, ct);
        if (!IdentityRights.MayDecide(request, officer)) return new NotAllowed();
        if (request.State != IdentityState.Asked) return new AlreadyDecided(request.State);
        var now = clock.GetUtcNow();
        if (now - request.AskedAt > OpenRequests.ToDecide) return new RequestTooOld();

        request.State = agrees ? IdentityState.Agreed : IdentityState.Declined;
        (request.DecidedBy, request.DecidedAt) = (officer.Id, now);
        var action = agrees ? ReportActions.IdentityAgreed : ReportActions.IdentityDeclined;
        await DeskLog.AddAsync(db, now, report,
            new AuditNote(action, reportId, officer.Id, $"{request.Id} {request.Part}"), null, ct);
        return request;
    }
}
