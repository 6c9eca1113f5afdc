using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Switches;

/// <param name="States">Where they stand, only those that were ever turned.</param>
/// <param name="History">The latest turns first.</param>
public sealed record SwitchBoard(IReadOnlyDictionary<Switchable, SwitchState> States,
    IReadOnlyList<SwitchChange> History);

/// <summary>Query for the page of switches and for the home page.</summary>
public sealed class ReadSwitches(WardDb db)
{
    private const int MostTurns = 50;

    public async Task<SwitchBoard> RunAsync(CancellationToken ct) => new(
        await db.SwitchStates.AsNoTracking().ToDictionaryAsync(s => s.What, ct),
        await db.SwitchChanges.AsNoTracking().OrderByDescending(c => c.At).Take(MostTurns).ToListAsync(ct));

    /// <summary>Those that are off now.</summary>
    public Task<List<SwitchState>> OffAsync(CancellationToken ct) =>
        db.SwitchStates.AsNoTracking().Where(s => s.IsOff).OrderBy(s => s.What).ToListAsync(ct);
}
