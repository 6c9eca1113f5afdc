using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Reports.Threads;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Lists;

/// <summary>A photo as officers see it.</summary>
public sealed record DeskPhoto(
    Guid Id, string Kind, PhotoState State, bool HasPreview, bool HasOriginal, string? OriginalHash, int Width,
    int Height, string? Barcode, DateTimeOffset ReceivedAt)
{
    /// <summary>The number of the working copy in use; 1 for a photo that was never changed.</summary>
    public int Version { get; init; } = 1;

    /// <summary>An officer hid the whole photo.</summary>
    public bool IsHidden => !HasPreview && Version > 1;

    /// <summary>Whether boxes can be drawn on it.</summary>
    public bool CanBeCovered => HasPreview && State == PhotoState.Kept && Kind is "jpeg" or "png";
}

/// <summary>All an officer may see of one report. Who reported is not among it: only whether there is a sealed contact
/// and whether a talk follows the report.</summary>
public sealed record DeskReport(
    Report Report, IReadOnlyList<DeskPhoto> Photos, IReadOnlyList<ReportEvent> History,
    IReadOnlyList<ReportMessage> Thread, IReadOnlyList<ReportNote> Notes,
    IReadOnlyList<IdentityRequest> Requests, bool HasContact, bool IsFollowed);

/// <summary>Query for the page of one report.</summary>
public sealed class ReadDeskReport(WardDb db)
{
    private const int Most = 200;

    /// <returns>Null when there is none, or only its tombstone.</returns>
    public async Task<DeskReport?> RunAsync(Guid id, CancellationToken ct)
    {
        var report = await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.ErasedAt == null, ct);
        if (report is null) return null;
        var photos = await db.ReportPhotos.AsNoTracking()
            .Where(p => p.ReportId == id && p.State != PhotoState.Erasing)
            .OrderBy(p => p.Order).ToListAsync(ct);
        var versions = await db.PhotoVersions.AsNoTracking().Where(v => v.ReportId == id)
            .GroupBy(v => v.PhotoId).Select(of => new { of.Key, Last = of.Max(v => v.Number) })
            .ToDictionaryAsync(of => of.Key, of => of.Last, ct);
        return new DeskReport(
            report,
            [.. photos.Select(p => Shown(p) with { Version = versions.GetValueOrDefault(p.Id, 1) })],
            await db.ReportEvents.AsNoTracking().Where(e => e.ReportId == id)
                .OrderBy(e => e.At).ThenBy(e => e.Id).Take(Most).ToListAsync(ct),
            await db.ReportMessages.AsNoTracking().Where(m => m.ReportId == id)
                .OrderBy(m => m.At).ThenBy(m => m.Id).Take(Most).ToListAsync(ct),
            await db.ReportNotes.AsNoTracking().Where(n => n.ReportId == id)
                .OrderBy(n => n.At).Take(Most).ToListAsync(ct),
            await db.IdentityRequests.AsNoTracking().Where(r => r.ReportId == id)
                .OrderByDescending(r => r.AskedAt).Take(Most).ToListAsync(ct),
            await db.ReportContacts.AnyAsync(c => c.ReportId == id, ct),
            await db.ReportLinks.AnyAsync(l => l.ReportId == id, ct));
    }

    private static DeskPhoto Shown(ReportPhoto p) => new(
        p.Id, p.Kind, p.State, p.WorkingKey is not null, p.OriginalKey is not null,
        p.OriginalHash is null ? null : Convert.ToHexStringLower(p.OriginalHash), p.Width, p.Height, p.Barcode,
        p.ReceivedAt);
}
