using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Desk;

/// <summary>Somebody to whom reports can be given.</summary>
public sealed record Assignee(Guid Id, string Name);

/// <summary>Query for the choice of officers on the work list.</summary>
public sealed class ReadAssignees(WardDb db)
{
    private const int Most = 200;

    /// <returns>By name.</returns>
    public async Task<IReadOnlyList<Assignee>> RunAsync(CancellationToken ct) => await Fit(db)
        .OrderBy(a => a.Name).Take(Most).Select(a => new Assignee(a.Id, a.Name)).ToListAsync(ct);

    internal static IQueryable<OfficerAccount> Fit(WardDb db) => db.OfficerAccounts.AsNoTracking()
        .Where(a => a.DisabledAt == null && a.Grants.Any(g => g.Role == OfficerRole.Intake
            || g.Role == OfficerRole.Handler || g.Role == OfficerRole.Approver));
}
