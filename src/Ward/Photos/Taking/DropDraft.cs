using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Photos.Taking;

/// <summary>Gives up the photos of a draft that was not filed: they are erased from the store by the next sweep.
/// </summary>
public sealed class DropDraft(WardDb db)
{
    /// <param name="draftId">The draft.</param>
    /// <param name="photoId">Only this photo; null for all.</param>
    /// <param name="ct">Cancels the work.</param>
    public Task<int> RunAsync(Guid draftId, Guid? photoId, CancellationToken ct) => db.ReportPhotos
        .Where(p => p.DraftId == draftId && p.ReportId == null && (photoId == null || p.Id == photoId))
        .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PhotoState.Erasing), ct);
}
