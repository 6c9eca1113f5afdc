using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

public sealed class QuietHoursProperties
{
    // Minutes over the year around Tết 2027.
    private static readonly Gen<DateTimeOffset> Times = Gen.Choose(0, 365 * 24 * 60)
        .Select(minutes => new DateTimeOffset(2026, 8, 1, 0, 0, 30, TimeSpan.Zero).AddMinutes(minutes));

    [Fact]
    public void Next_allowed_time_is_never_quiet_and_never_earlier() => Holds(at =>
        !Quiet.IsQuiet(Quiet.NextAllowed(at)) && Quiet.NextAllowed(at) >= at);

    [Fact]
    public void Nothing_between_now_and_the_next_allowed_time_is_allowed() => Holds(at =>
    {
        var next = Quiet.NextAllowed(at);
        return next == at || (Quiet.IsQuiet(at) && Quiet.IsQuiet(next.AddSeconds(-1))
            && Quiet.IsQuiet(at + ((next - at) / 2)));
    });

    [Fact]
    public void Night_and_feast_days_are_quiet_and_nothing_else_is() => Holds(at =>
    {
        var local = at.ToOffset(TimeSpan.FromHours(7));
        var feast = local.Year == 2027 && local.Month == 2 && local.Day is >= 5 and <= 8;
        return Quiet.IsQuiet(at) == (feast || local.Hour is < 7 or >= 21);
    });

    [Theory]
    [InlineData("2026-11-25 20:59:59", "2026-11-25 20:59:59")]
    [InlineData("2026-11-25 21:00:00", "2026-11-26 07:00:00")]
    [InlineData("2026-11-26 00:00:00", "2026-11-26 07:00:00")]
    [InlineData("2026-11-26 06:59:59", "2026-11-26 07:00:00")]
    [InlineData("2027-02-04 21:00:00", "2027-02-09 07:00:00")]
    [InlineData("2027-02-06 10:00:00", "2027-02-09 07:00:00")]
    public void NextAllowed_MidnightAndTet_IsTheNextFreeMorning(string at, string next) =>
        Assert.Equal(Local(next), Quiet.NextAllowed(Local(at)));

    private static DateTimeOffset Local(string text) => new(
        DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

    private static void Holds(Func<DateTimeOffset, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Times.ToArbitrary(), holds));
}
