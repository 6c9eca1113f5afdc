using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Keeping;

/// <summary>The administrator's list of accounts.</summary>
public sealed class ReadOfficers(WardDb db)
{
    private const int Most = 500;

    /// <returns>By name, disabled ones last; 500 at most.</returns>
    public Task<List<OfficerAccount>> RunAsync(CancellationToken ct) => db.OfficerAccounts.AsNoTracking()
        .Include(a => a.Grants).OrderBy(a => a.DisabledAt != null).ThenBy(a => a.SignInName).Take(Most)
        .ToListAsync(ct);
}
