using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Moves;

namespace BachDang.Outreach.Ward.Photos.Covering;

/// <summary>Hides a photo whole: its newest version has no picture, so no page and no packet shows one.</summary>
public sealed class HidePhoto(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<PhotoVersion>> RunAsync(PhotoOrder order, Officer officer, CancellationToken ct)
    {
        if (ReportTexts.Cut(order.Why, PhotoVersion.LongestWhy) is not { } why) return new ReasonNeeded();
        var held = await HeldVersions.TakeAsync(db, order, officer, ct);
        if (held.Value is not { } photo) return held.Refusal!;
        if (photo.Photo.WorkingKey is null) return new PhotoUnknown();
        var now = clock.GetUtcNow();
        return await photo.AddAsync(db, new PhotoVersion
        {
            Id = Guid.CreateVersion7(now),
            PhotoId = order.Photo,
            ReportId = order.Report,
            Number = photo.Current + 1,
            WorkingKey = null,
            Width = photo.Photo.Width,
            Height = photo.Photo.Height,
            Officer = officer.Id,
            At = now,
            Why = why,
        }, ReportActions.PhotoHidden, ct);
    }
}
