using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Moves;

namespace BachDang.Outreach.Ward.Photos.Covering;

/// <summary>Takes a covering back: a new version that shows an earlier one's picture again. Nothing between is lost.
/// </summary>
public sealed class RestorePhoto(WardDb db, TimeProvider clock)
{
    /// <param name="order">The photo.</param>
    /// <param name="number">The version to show again.</param>
    /// <param name="officer">Who takes it back.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<PhotoVersion>> RunAsync(
        PhotoOrder order, int number, Officer officer, CancellationToken ct)
    {
        if (ReportTexts.Cut(order.Why, PhotoVersion.LongestWhy) is not { } why) return new ReasonNeeded();
        var held = await HeldVersions.TakeAsync(db, order, officer, ct);
        if (held.Value is not { } photo) return held.Refusal!;
        if (photo.All.FirstOrDefault(v => v.Number == number) is not { WorkingKey: { } key } earlier
            || number == photo.Current) return new VersionUnknown(number);
        var now = clock.GetUtcNow();
        return await photo.AddAsync(db, new PhotoVersion
        {
            Id = Guid.CreateVersion7(now),
            PhotoId = order.Photo,
            ReportId = order.Report,
            Number = photo.Current + 1,
            WorkingKey = key,
            Width = earlier.Width,
            Height = earlier.Height,
            Restores = number,
            Officer = officer.Id,
            At = now,
            Why = why,
        }, ReportActions.PhotoRestored, ct);
    }
}
