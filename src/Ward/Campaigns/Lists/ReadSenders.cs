using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Lists;

/// <summary>Query for composing: in whose name an officer may speak.</summary>
public sealed class ReadSenders(WardDb db)
{
    /// <returns>Keys of organizations; null stands for the ward.</returns>
    public async Task<IReadOnlyList<string?>> RunAsync(Officer officer, CancellationToken ct)
    {
        var senders = new List<string?>();
        if (await db.SpeaksForAsync(officer, null, ct)) senders.Add(null);
        if (!officer.Is(OfficerRole.MassOrganization)) return senders;
        var own = await db.OfficerAccounts.Where(a => a.Id == officer.Id).Select(a => a.Organization)
            .SingleOrDefaultAsync(ct);
        if (own is not null) senders.Add(own);
        return senders;
    }
}
