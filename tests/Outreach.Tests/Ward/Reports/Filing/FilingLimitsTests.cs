using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Filing;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Reports.Filing;

public sealed class FilingLimitsTests
{
    private readonly FakeClock _clock = new();
    private readonly FilingLimits _limits;

    public FilingLimitsTests() => _limits = new FilingLimits(_clock);

    [Fact]
    public void Take_ManyOfOneOrigin_AreGroupedThenRefused()
    {
        var piles = Enumerable.Range(0, FilingLimits.OfOrigin).Select(_ => _limits.Take("a").Value!).ToList();

        Assert.All(piles.Take(FilingLimits.OfOriginToDesk), one => Assert.Equal(ReportPile.Desk, one.Pile));
        var grouped = piles.Skip(FilingLimits.OfOriginToDesk).ToList();
        Assert.All(grouped, one => Assert.Equal(ReportPile.Flood, one.Pile));
        Assert.Single(grouped.Select(one => one.FloodKey).Distinct());
        Assert.IsType<TooManyReports>(_limits.Take("a").Refusal);
    }

    [Fact]
    public void Take_HonestOriginsDuringAFlood_StillReachTheDesk()
    {
        for (var attacker = 0; attacker < 500; attacker++)
            for (var i = 0; i < 3; i++) _limits.Take($"attacker {attacker}");

        Assert.Equal(ReportPile.Desk, _limits.Take("a neighbour").Value!.Pile);
        Assert.Equal(ReportPile.Flood, _limits.Take("attacker 7").Value!.Pile);
    }

    [Fact]
    public void Take_OnTheNextDay_CountsAnewAndUnderAnotherHash()
    {
        for (var i = 0; i < FilingLimits.OfOriginToDesk; i++) _limits.Take("a");
        var today = _limits.Take("a").Value!.FloodKey;
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ReportPile.Desk, _limits.Take("a").Value!.Pile);
        for (var i = 1; i < FilingLimits.OfOriginToDesk; i++) _limits.Take("a");
        Assert.NotEqual(today, _limits.Take("a").Value!.FloodKey);
    }

    [Fact]
    public void FloodKey_DoesNotHoldTheOrigin()
    {
        for (var i = 0; i < FilingLimits.OfOriginToDesk; i++) _limits.Take("telegram 4711");

        Assert.DoesNotContain("4711", _limits.Take("telegram 4711").Value!.FloodKey, StringComparison.Ordinal);
    }
}
