using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Switches;

/// <summary>A few words must say why.</summary>
public sealed record SwitchReasonNeeded : Refusal;

/// <summary>It stands like that already.</summary>
public sealed record SwitchStandsSo : Refusal;

/// <summary>Turns a channel or a feature off or on, for a reason, by an administrator.</summary>
public sealed class TurnSwitch(WardDb db, TimeProvider clock)
{
    private const int ShortestReason = 5;

    // Two administrators who turn the same switch at the same moment wait for one another.
    private static readonly Guid Board = new("01a21200-0000-7000-8000-00000000b0a2");

    public async Task<Outcome<SwitchChange>> RunAsync(
        Switchable what, bool off, string reason, Officer officer, CancellationToken ct)
    {
        if (!officer.Is(OfficerRole.Administrator) || !Enum.IsDefined(what)) return new NotAllowed();
        reason = reason.Trim();
        if (reason.Length is < ShortestReason or > SwitchChange.LongestReason) return new SwitchReasonNeeded();
        await db.HoldAsync(Board, ct);
        var state = await db.SwitchStates.AsTracking().SingleOrDefaultAsync(s => s.What == what, ct);
        if ((state?.IsOff ?? false) == off) return new SwitchStandsSo();
        var now = clock.GetUtcNow();
        var change = new SwitchChange
        {
            Id = Guid.CreateVersion7(now),
            What = what,
            IsOff = off,
            Reason = reason,
            At = now,
            Officer = officer.Id,
        };
        db.SwitchChanges.Add(change);
        if (state is null)
            db.SwitchStates.Add(new SwitchState
            {
                What = what,
                IsOff = off,
                Reason = reason,
                At = now,
                Officer = officer.Id,
            });
        else (state.IsOff, state.Reason, state.At, state.Officer) = (off, reason, now, officer.Id);
        var action = off ? SwitchActions.TurnedOff : SwitchActions.TurnedOn;
        await AuditTrail.AddAsync(db, now, new AuditNote(action, change.Id, officer.Id, what.ToString()), ct);
        return change;
    }
}
