using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>Notes that handling a message threw, and lets the talk go so that it is tried again.</summary>
public sealed class CountFault(WardDb db)
{
    public async Task<int> RunAsync(Guid inboundId, CancellationToken ct)
    {
        var inbound = await db.InboundMessages.AsTracking().SingleAsync(m => m.Id == inboundId, ct);
        return ++inbound.Attempts;
    }
}
