using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Desk;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Photos.Covering;

/// <summary>A photo whose version may be changed now, held until the commit.</summary>
internal sealed record HeldVersions(Report Report, ReportPhoto Photo, IReadOnlyList<PhotoVersion> All)
{
    public const int First = 1;

    public int Current => All.Count == 0 ? First : All[^1].Number;

    /// <summary>Opens a photo for a new version; whoever changes the report next waits.</summary>
    public static async Task<Outcome<HeldVersions>> TakeAsync(
        WardDb db, PhotoOrder order, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(order.Report, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        if (!MoveRights.Works(report, officer)) return new NotAllowed();
        var photo = await db.ReportPhotos.AsTracking().SingleOrDefaultAsync(p => p.Id == order.Photo
            && p.ReportId == order.Report && p.State == PhotoState.Kept, ct);
        if (photo is null) return new PhotoUnknown();
        var all = await db.PhotoVersions.AsNoTracking().Where(v => v.PhotoId == photo.Id)
            .OrderBy(v => v.Number).ToListAsync(ct);
        if (all.Count == 0 && photo.WorkingKey is null) return new PhotoUnknown();
        var held = new HeldVersions(report, photo, all);
        return held.Current == order.Version ? held : new PhotoChanged(held.Current);
    }

    /// <summary>Puts a new version into use: its row, the photo's own row, one line of history and one of audit.
    /// </summary>
    public async Task<PhotoVersion> AddAsync(WardDb db, PhotoVersion next, string action, CancellationToken ct)
    {
        if (All.Count == 0) db.PhotoVersions.Add(FirstCopy());
        db.PhotoVersions.Add(next);
        (Photo.WorkingKey, Photo.Width, Photo.Height) = (next.WorkingKey, next.Width, next.Height);
        await DeskLog.AddAsync(db, next.At, Report,
            new AuditNote(action, Report.Id, next.Officer, $"photo {Photo.Id} version {next.Number}"), next.Why, ct);
        return next;
    }

    /// <summary>The row of the copy that the photo came with, written when it gets a second one.</summary>
    public PhotoVersion FirstCopy() => new()
    {
        Id = Photo.Id,
        PhotoId = Photo.Id,
        ReportId = Report.Id,
        Number = First,
        WorkingKey = Photo.WorkingKey,
        Width = Photo.Width,
        Height = Photo.Height,
        At = Photo.ReceivedAt,
    };
}
