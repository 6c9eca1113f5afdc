using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>What of a report lies sealed in the photo store.</summary>
internal static class SealedRows
{
    /// <summary>Photos whose original is kept.</summary>
    public static IQueryable<ReportPhoto> SealedOriginals(this WardDb db, Guid reportId) => db.ReportPhotos
        .Where(p => p.ReportId == reportId && p.State == PhotoState.Kept && p.OriginalKey != null);
}
