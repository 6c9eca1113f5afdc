using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Plan.Documents;

/// <summary>A kept file for download; whoever takes it closes the stream.</summary>
public sealed record OpenedFile(Stream Bytes, string MediaType, string Name);

/// <summary>Opens a file of the plan.</summary>
public sealed class OpenPlanFile(WardDb db, PlanFiles files)
{
    /// <returns>Null when there is none.</returns>
    public async Task<OpenedFile?> RunAsync(Guid id, CancellationToken ct)
    {
        var row = await db.PlanDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.Kind != null, ct);
        if (row is null || files.Open(id) is not { } bytes) return null;
        return new OpenedFile(bytes, DocumentKinds.MediaTypeOf(row.Kind!), $"{row.Name}.{row.Kind}");
    }
}
