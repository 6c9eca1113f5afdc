using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Admin.Reports;

/// <summary>Names of officers for one page, read once when the first is asked for: a ward has a handful.</summary>
internal sealed class OfficerNames(WardDb db)
{
    private Dictionary<Guid, string>? _names;

    /// <summary>The officer's name, or a dash for an account that is gone.</summary>
    public string Of(Guid officer) => Find(officer) ?? "–";

    /// <returns>Null when no account has this id.</returns>
    public string? Find(Guid officer)
    {
        _names ??= db.OfficerAccounts.AsNoTracking().ToDictionary(account => account.Id, account => account.Name);
        return _names.GetValueOrDefault(officer);
    }
}
