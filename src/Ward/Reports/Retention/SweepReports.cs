using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Reports.Identities;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Retention;

/// <summary>Erases of closed reports what its time is over for: first the link and the sealed contact, then the photos,
/// at last everything but category, status and month. A bounded number at a time.</summary>
internal sealed class SweepReports(WardDb db, TimeProvider clock, ReportRules rules)
{
    private const int MostAtOnce = 100;

    /// <returns>How many reports were touched.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await EraseContactsAsync(now, ct) + await ErasePhotosAsync(now, ct) + await EraseReportsAsync(now, ct);
    }

    private async Task<int> EraseContactsAsync(DateTimeOffset now, CancellationToken ct)
    {
        var old = now - rules.KeepContact;
        var open = db.IdentityRequests.Where(OpenRequests.At(now)).Where(r => r.Part == SealedPart.Contact);
        var contacts = db.ReportContacts.Where(c => !open.Any(r => r.ReportId == c.ReportId));
        var reports = await DueAsync(db.Reports.Where(r => r.ClosedAt < old
            && (db.ReportLinks.Any(l => l.ReportId == r.Id) || contacts.Any(c => c.ReportId == r.Id))), ct);
        foreach (var id in reports)
        {
            if (await TakeAsync(id, old, ct) is null) continue;
            await db.ReportLinks.Where(l => l.ReportId == id).ExecuteDeleteAsync(ct);
            await contacts.Where(c => c.ReportId == id).ExecuteDeleteAsync(ct);
            await NoteAsync(id, ReportActions.LinkErased, now, ct);
        }
        return reports.Count;
    }

    private async Task<int> ErasePhotosAsync(DateTimeOffset now, CancellationToken ct)
    {
        var old = now - rules.KeepPhotos;
        var reports = await DueAsync(db.Reports.Where(r => r.ClosedAt < old
            && db.ReportPhotos.Any(p => p.ReportId == r.Id && p.State != PhotoState.Erasing)), ct);
        foreach (var id in reports)
        {
            if (await TakeAsync(id, old, ct) is null) continue;
            await GiveUpPhotosAsync(id, ct);
            await NoteAsync(id, ReportActions.PhotosErased, now, ct);
        }
        return reports.Count;
    }

    private async Task<int> EraseReportsAsync(DateTimeOffset now, CancellationToken ct)
    {
        var old = now - rules.KeepReport;
        var reports = await DueAsync(db.Reports.Where(r => r.ClosedAt < old && r.ErasedAt == null), ct);
        foreach (var id in reports)
        {
            if (await TakeAsync(id, old, ct) is not { } report) continue;
            await GiveUpPhotosAsync(id, ct);
            await db.ReportLinks.Where(l => l.ReportId == id).ExecuteDeleteAsync(ct);
            await db.ReportContacts.Where(c => c.ReportId == id).ExecuteDeleteAsync(ct);
            await db.ReportMessages.Where(m => m.ReportId == id).ExecuteDeleteAsync(ct);
            await db.ReportNotes.Where(n => n.ReportId == id).ExecuteDeleteAsync(ct);
            await db.ReportWords.Where(w => w.ReportId == id).ExecuteDeleteAsync(ct);
            await db.ReportEvents.Where(e => e.ReportId == id).ExecuteDeleteAsync(ct);
            await db.IdentityRequests.Where(r => r.ReportId == id).ExecuteDeleteAsync(ct);
            Tombstone.Make(db.Entry(report), rules, now);
            await NoteAsync(id, ReportActions.Erased, now, ct);
        }
        return reports.Count;
    }

    private static Task<List<Guid>> DueAsync(IQueryable<Report> reports, CancellationToken ct) =>
        reports.OrderBy(r => r.ClosedAt).Take(MostAtOnce).Select(r => r.Id).ToListAsync(ct);

    // Held and looked at again: it may have been opened anew since it was found.
    private async Task<Report?> TakeAsync(Guid id, DateTimeOffset old, CancellationToken ct) =>
        (await db.TakeReportAsync(id, ct)).Value is { } report && report.ClosedAt < old ? report : null;

    private Task<int> GiveUpPhotosAsync(Guid report, CancellationToken ct) => db.ReportPhotos
        .Where(p => p.ReportId == report)
        .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PhotoState.Erasing), ct);

    private Task NoteAsync(Guid report, string action, DateTimeOffset now, CancellationToken ct) =>
        AuditTrail.AddAsync(db, now, new AuditNote(action, report, null, "its time is over"), ct);
}
