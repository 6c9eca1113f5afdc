using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Photos.Covering;

/// <summary>Query for the page of one photo: its copies, the first one first, for who may cover it.</summary>
public sealed class ReadPhotoVersions(WardDb db)
{
    private const int Most = 200;

    /// <returns>Empty for a photo never changed and for officers who do not work the report.</returns>
    public async Task<IReadOnlyList<PhotoVersion>> RunAsync(
        Report report, Guid photoId, Officer officer, CancellationToken ct) =>
        MoveRights.Works(report, officer)
            ? await db.PhotoVersions.AsNoTracking().Where(v => v.PhotoId == photoId && v.ReportId == report.Id)
                .OrderBy(v => v.Number).Take(Most).ToListAsync(ct)
            : [];
}
