using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Ward.Residents;

/// <summary>Makes what was erased unreadable in the database's files too. Runs outside a transaction.</summary>
public sealed class ForgetTraces(WardDb db)
{
    public Task RunAsync(CancellationToken ct) => db.CutJournalAsync(ct);
}
