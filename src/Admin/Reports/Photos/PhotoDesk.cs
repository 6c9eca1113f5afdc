using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Photos.Covering;

namespace BachDang.Outreach.Admin.Reports.Photos;

/// <summary>Runs what officers do with photos, each act in its own commit.</summary>
internal sealed class PhotoDesk(WardWrites writes, CoverPhoto cover, TimeProvider clock)
{
    public Task<Outcome<PhotoVersion>> CoverAsync(
        PhotoOrder order, IReadOnlyList<CoverBox> boxes, Officer officer, CancellationToken ct) =>
        cover.RunAsync(order, boxes, officer, ct);

    public Task<Outcome<PhotoVersion>> HideAsync(PhotoOrder order, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new HidePhoto(db, clock).RunAsync(order, officer, token), ct);

    public Task<Outcome<PhotoVersion>> RestoreAsync(
        PhotoOrder order, int number, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new RestorePhoto(db, clock).RunAsync(order, number, officer, token), ct);
}
