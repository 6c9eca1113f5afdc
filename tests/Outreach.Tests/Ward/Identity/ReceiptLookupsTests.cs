using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Identity;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Identity;

public sealed class ReceiptLookupsTests
{
    private readonly FakeClock _clock = new();
    private readonly ReceiptLookups _lookups;

    public ReceiptLookupsTests() => _lookups = new ReceiptLookups(_clock);

    [Fact]
    public void Ask_RightEveryTime_IsNeverRefused()
    {
        for (var n = 0; n < 10_000; n++) Right(From(1));
    }

    [Fact]
    public void Ask_WrongFiveTimes_IsPausedForAnHour()
    {
        for (var n = 0; n < ReceiptLookups.PerCaller; n++) Assert.True(Wrong(From(1)));
        var paused = Assert.IsType<LookupsPaused>(_lookups.Ask(From(1)).Refusal);
        Assert.Equal(TimeSpan.FromHours(1), paused.Wait);
        _clock.Advance(paused.Wait);
        Assert.True(Wrong(From(1)));
        Assert.False(Wrong(From(1)));
    }

    [Fact]
    public void Ask_NeighboursOfOneNetwork_ShareItsPlaces()
    {
        for (var n = 0; n < ReceiptLookups.PerCaller; n++)
            Assert.True(Wrong(LookupCaller.Visitor(IPAddress.Parse($"203.0.113.{n}"))));
        Assert.False(Wrong(LookupCaller.Visitor(IPAddress.Parse("::ffff:203.0.113.99"))));
        Assert.True(Wrong(LookupCaller.Visitor(IPAddress.Parse("203.0.114.1"))));
        for (var n = 0; n < ReceiptLookups.PerCaller; n++)
            Assert.True(Wrong(LookupCaller.Visitor(IPAddress.Parse($"2001:db8:1:{n}::1"))));
        Assert.False(Wrong(LookupCaller.Visitor(IPAddress.Parse("2001:db8:1:ffff::1"))));
    }

    [Fact]
    public void Honest_callers_get_through_while_few_networks_guess_all_day()
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            for (var network = 0; network < 30; network++) Wrong(From(network));
            Right(From(5_000 + minute % 100));
            Right(LookupCaller.Account(Guid.CreateVersion7()));
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public void Other_ways_stay_open_while_very_many_networks_guess()
    {
        for (var network = 0; network < 5_000; network++) Wrong(From(network));
        Assert.False(_lookups.Ask(From(9_999)).Done);
        Right(LookupCaller.Account(Guid.CreateVersion7()));
        Right(LookupCaller.WebTalk(Guid.CreateVersion7()));
        Right(LookupCaller.Visitor(IPAddress.Parse("2001:db8::1")));
    }

    [Fact]
    public void Guesses_of_a_year_stay_within_the_bound()
    {
        var wrong = 0L;
        var visitor = 0;
        for (var hours = 0; hours < 365 * 24; hours++)
        {
            // New callers of every way, as many as are let in, and those who were wrong before.
            foreach (var way in Enum.GetValues<LookupWay>())
                while (Wrong(new LookupCaller(way, $"{visitor++ % 15_000}"))) wrong++;
            for (var old = 0; old < 100 && Wrong(new LookupCaller(LookupWay.Account, $"{old}")); old++) wrong++;
            _clock.Advance(TimeSpan.FromHours(1));
        }
        const long perProcess = 5 * 52_560 + 5 * ReceiptLookups.PerLane;
        Assert.InRange(wrong, perProcess / 2, perProcess);
        // Three processes that start anew every day, a million stored reports.
        var guesses = 3.0 * (5 * 52_560 + 365 * 5 * ReceiptLookups.PerLane);
        Assert.True(guesses * 1_000_000 / Math.Pow(2, 60) < 1e-6);
    }

    [Fact]
    public void WasRight_AfterMidnight_IsNoError()
    {
        var permit = _lookups.Ask(From(1)).Value;
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(Wrong(From(1)));
        _lookups.WasRight(permit);
    }

    private static LookupCaller From(int network) =>
        LookupCaller.Visitor(new IPAddress([10, (byte)(network / 250), (byte)(network % 250), 7]));

    private bool Wrong(LookupCaller caller) => _lookups.Ask(caller).Done;

    private void Right(LookupCaller caller)
    {
        var asked = _lookups.Ask(caller);
        Assert.True(asked.Done);
        _lookups.WasRight(asked.Value);
    }
}
