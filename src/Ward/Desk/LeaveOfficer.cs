using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Ward.Desk;

/// <summary>The resident wants the bot back. Part of the commit that holds the bot's word about it; what was not
/// answered stays on the desk.</summary>
public sealed class LeaveOfficer(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<HandOff>> RunAsync(Guid handOffId, CancellationToken ct)
    {
        if (await HeldTalk.LockAsync(db, handOffId, ct) is not { } held) return new HandOffUnknown();
        held.Release();
        await held.NoteAsync(DeskActions.LeftByResident, null, clock.GetUtcNow(), ct);
        return held.HandOff;
    }
}
