using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Switches;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Switches;

public sealed class SwitchTests
{
    private static readonly Officer Administrator = new(Guid.CreateVersion7(), OfficerRole.Administrator);

    [Theory, OnSqlite, OnPostgres]
    public async Task Turning_a_switch_needs_an_administrator_and_a_reason_and_is_written_down(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var approver = new Officer(Guid.CreateVersion7(), OfficerRole.Approver);

        Assert.IsType<NotAllowed>((await TurnsAsync(rig, true, "mất mạng cả ngày", approver)).Refusal);
        Assert.IsType<SwitchReasonNeeded>((await TurnsAsync(rig, true, " a ", Administrator)).Refusal);
        Assert.IsType<SwitchStandsSo>((await TurnsAsync(rig, false, "mất mạng cả ngày", Administrator)).Refusal);
        Assert.True((await TurnsAsync(rig, true, "mất mạng cả ngày", Administrator)).Done);
        Assert.IsType<SwitchStandsSo>((await TurnsAsync(rig, true, "mất mạng cả ngày", Administrator)).Refusal);
        rig.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await TurnsAsync(rig, false, "đã có mạng lại", Administrator)).Done);

        var board = await rig.ReadAsync(db => new ReadSwitches(db).RunAsync(default));
        Assert.Equal(["đã có mạng lại", "mất mạng cả ngày"], board.History.Select(change => change.Reason));
        Assert.False(board.States[Switchable.Reports].IsOff);
        var audit = await rig.ReadAsync(db => db.AuditEntries.OrderBy(e => e.Number).ToListAsync());
        Assert.Equal([("switch_off", "Reports"), ("switch_on", "Reports")],
            audit.Select(entry => (entry.Action, entry.Details)));
    }

    [Theory, OnSqlite]
    public async Task A_turn_counts_elsewhere_within_two_seconds_and_here_at_once(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (here, elsewhere) = (rig.Get<SwitchLook>(), Look(rig));
        Assert.True(await here.IsOnAsync(Switchable.Reports, default));
        Assert.True(await elsewhere.IsOnAsync(Switchable.Reports, default));

        await TurnsAsync(rig, true, "mất mạng cả ngày", Administrator);
        here.Forget();
        Assert.False(await here.IsOnAsync(Switchable.Reports, default));
        Assert.True(await here.IsOnAsync(Switchable.Photos, default));
        Assert.True(await elsewhere.IsOnAsync(Switchable.Reports, default));
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(await elsewhere.IsOnAsync(Switchable.Reports, default));
    }

    private static SwitchLook Look(WardRig rig) =>
        new(rig.Get<Microsoft.Extensions.DependencyInjection.IServiceScopeFactory>(), rig.Clock);

    private static Task<Outcome<SwitchChange>> TurnsAsync(WardRig rig, bool off, string reason, Officer officer) =>
        rig.DoAsync(db => new TurnSwitch(db, rig.Clock).RunAsync(Switchable.Reports, off, reason, officer, default));
}
