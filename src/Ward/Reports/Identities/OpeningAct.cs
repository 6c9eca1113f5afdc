using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>Nobody has agreed to it, or it was opened before.</summary>
public sealed record NotAgreed(IdentityState State) : Refusal;

/// <summary>Too many wrong passphrases.</summary>
public sealed record PassphrasePaused(TimeSpan Wait) : Refusal;

/// <summary>What both openings share: the rights, the passphrase with its bounded tries, and the record that is
/// committed before anything is shown.</summary>
internal sealed class OpeningAct(
    WardWrites writes, TimeProvider clock, ArrivalOrder order, IOptions<KeysOptions> keys) : IDisposable
{
    // One at a time, so that tries made side by side are all counted.
    private readonly SemaphoreSlim _once = new(1, 1);

    /// <summary>Checks everything and opens the private key. A wrong passphrase is written into the audit log.
    /// </summary>
    /// <returns>The keys, for the caller to dispose.</returns>
    public async Task<Outcome<Custodian>> BeginAsync(
        Guid requestId, SealedPart part, string passphrase, Officer officer, CancellationToken ct)
    {
        await _once.WaitAsync(ct);
        try
        {
            var refused = await writes.RunAsync(
                (db, token) => RefusedAsync(db, requestId, part, officer, token), ct);
            if (refused is not null) return refused;
            // Half a second of work, and so outside the gate that everybody writes through.
            var opened = Custodian.Open(keys.Value.Folder, passphrase);
            if (opened.Refusal is WrongPassphrase)
                await writes.RunAsync((db, token) => WriteWrongAsync(db, requestId, officer, token), ct);
            return opened;
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>Records the opening: state, history, audit and the notice to the reporter. Only when this has been
    /// committed may anything be shown.</summary>
    public Task<Outcome<IdentityRequest>> RecordAsync(
        Guid requestId, SealedPart part, Officer officer, CancellationToken ct) =>
        writes.RunAsync<Outcome<IdentityRequest>>(async (db, token) =>
        {
            var taken = await TakeAsync(db, requestId, part, officer, token);
            if (taken.Refusal is not null) return taken.Refusal;
            var (report, request) = taken.Value;
            var now = clock.GetUtcNow();
            request.State = IdentityState.Opened;
            (request.OpenedBy, request.OpenedAt) = (officer.Id, now);
            var note = new AuditNote(
                ReportActions.IdentityOpened, report.Id, officer.Id, $"{request.Id} {part}");
            await DeskLog.AddAsync(db, now, report, note, null, token);
            var key = part == SealedPart.Contact ? ReportReplyKeys.IdentityOpened : ReportReplyKeys.OriginalsOpened;
            await new ReporterNews(db, now, order).TellAsync(report, new News(key, News.NoValues), token);
            return request;
        }, ct);

    public void Dispose() => _once.Dispose();

    private async Task<Refusal?> RefusedAsync(
        WardDb db, Guid requestId, SealedPart part, Officer officer, CancellationToken ct)
    {
        var taken = await TakeAsync(db, requestId, part, officer, ct);
        if (taken.Refusal is not null) return taken.Refusal;
        return await PassphraseTries.WaitAsync(db, clock.GetUtcNow(), ct) is { } wait
            ? new PassphrasePaused(wait)
            : null;
    }

    private async Task<bool> WriteWrongAsync(WardDb db, Guid requestId, Officer officer, CancellationToken ct)
    {
        var request = await db.IdentityRequests.SingleAsync(r => r.Id == requestId, ct);
        await PassphraseTries.AddWrongAsync(db, clock.GetUtcNow(), request, officer.Id, ct);
        return true;
    }

    private async Task<Outcome<(Report Report, IdentityRequest Request)>> TakeAsync(
        WardDb db, Guid requestId, SealedPart part, Officer officer, CancellationToken ct)
    {
        var of = await db.IdentityRequests.Where(r => r.Id == requestId && r.Part == part)
            .Select(r => (Guid?)r.ReportId).SingleOrDefaultAsync(ct);
        if (of is not { } reportId) return new RequestUnknown();
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        var request = await db.IdentityRequests.AsTracking().SingleAsync(r => r.Id == requestId, ct);
        if (!IdentityRights.MayOpen(request, officer)) return new NotAllowed();
        if (request.State != IdentityState.Agreed) return new NotAgreed(request.State);
        if (clock.GetUtcNow() - request.DecidedAt > OpenRequests.ToOpen) return new RequestTooOld();
        return (report, request);
    }
}
