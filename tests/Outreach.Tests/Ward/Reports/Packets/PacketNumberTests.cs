using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Packets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Reports.Packets;

/// <summary>Packets are numbered in the save of the forwarding, without gaps or repeats, anew each year.</summary>
public sealed class PacketNumberTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Forwarding_AtOnceByMany_NumbersWithoutGapsOrRepeats(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var reports = new List<Guid>();
        for (var i = 0; i < 8; i++) reports.Add(await rig.FilesAsync());
        await Task.WhenAll(reports.Select(id => rig.MovesAsync(id, ReportStatus.Forwarded)));
        var numbers = await rig.ReadAsync(db => db.ForwardPackets.Select(p => p.Number).OrderBy(n => n).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 8), numbers);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Forwarding_InTheNextYear_BeginsAtOne(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        rig.Clock.GoTo(ReportVerbs.InVietnam(2027, 12, 31, 23, 50));
        await rig.MovesAsync(await rig.FilesAsync(), ReportStatus.Forwarded);
        rig.Clock.GoTo(ReportVerbs.InVietnam(2028, 1, 1, 0, 10));
        await rig.MovesAsync(await rig.FilesAsync(), ReportStatus.Forwarded);
        var packets = await rig.ReadAsync(db => db.ForwardPackets.OrderBy(p => p.At).ToListAsync());
        Assert.Equal(["01/2027", "01/2028"], packets.Select(p => p.Name));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NumberPacket_ForwardedBeforeThereWereNumbers_GivesOneOnce(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var report = await rig.FilesAsync();
        await rig.MovesAsync(report, ReportStatus.Forwarded);
        await rig.DoAsync(db => db.ForwardPackets.ExecuteDeleteAsync());
        var first = await rig.DoAsync(db => new NumberPacket(db, rig.Clock, ReportVerbs.Rules)
            .RunAsync(report, ReportVerbs.Approver, CancellationToken.None));
        var again = await rig.DoAsync(db => new NumberPacket(db, rig.Clock, ReportVerbs.Rules)
            .RunAsync(report, ReportVerbs.Approver, CancellationToken.None));
        Assert.Equal(2, first.Value!.Number);
        Assert.Equal(first.Value.Id, again.Value!.Id);
    }

    [Theory, OnSqlite]
    public async Task NumberPacket_ReportThatIsNotForwarded_IsRefused(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var report = await rig.FilesAsync();
        var refused = await rig.DoAsync(db => new NumberPacket(db, rig.Clock, ReportVerbs.Rules)
            .RunAsync(report, ReportVerbs.Approver, CancellationToken.None));
        Assert.IsType<NotForwarded>(refused.Refusal);
    }
}
