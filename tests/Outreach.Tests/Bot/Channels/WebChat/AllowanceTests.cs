using System.Net;
using BachDang.Outreach.Bot.Channels.WebChat.Limits;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.WebChat;

public sealed class AllowanceTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Take_MoreThanAllowed_SaysHowLongToWait()
    {
        var allowance = new Allowance(2, 0.5, _clock);
        Assert.Null(allowance.Take("a"));
        Assert.Null(allowance.Take("a"));
        Assert.Equal(TimeSpan.FromSeconds(2), allowance.Take("a"));
        Assert.Null(allowance.Take("b"));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(allowance.Take("a"));
        Assert.NotNull(allowance.Take("a"));
    }

    [Fact]
    public void Take_FullTable_LetsStrangersShareOne()
    {
        var allowance = new Allowance(1, 1, _clock, mostKeys: 2);
        Assert.Null(allowance.Take("a"));
        Assert.Null(allowance.Take("b"));
        Assert.Null(allowance.Take("c"));
        Assert.NotNull(allowance.Take("d"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(allowance.Take("e"));
        Assert.Null(allowance.Take("a"));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Of_Addresses_AreOneVisitorPerHousehold(string one, string other, bool same) =>
        Assert.Equal(same, VisitorAddress.Of(IPAddress.Parse(one)) == VisitorAddress.Of(IPAddress.Parse(other)));
}
