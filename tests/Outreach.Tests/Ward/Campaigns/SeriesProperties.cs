using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Series;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

public sealed class SeriesProperties
{
    private static readonly DateOnly Far = new(2100, 12, 31);

    // Beginnings at allowed hours over nine years, leap days and ends of months among them.
    private static readonly Gen<SeriesDates> Series =
        from minutes in Gen.Choose(0, 9 * 365 * 24 * 60)
        from repeat in Gen.Elements(CampaignRepeat.Weekly, CampaignRepeat.Monthly, CampaignRepeat.Quarterly,
            CampaignRepeat.Yearly)
        select new SeriesDates(
            Quiet.NextAllowed(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes)), repeat, Far);

    [Fact]
    public void Each_is_later_than_the_one_before_and_never_quiet() => Holds(series =>
    {
        var at = series.First;
        for (var i = 0; i < 30; i++)
        {
            var next = series.After(at, Quiet)!.Value;
            if (next <= at || Quiet.IsQuiet(next)) return false;
            at = next;
        }
        return true;
    });

    [Fact]
    public void The_hour_and_the_day_of_the_first_are_kept_where_the_month_has_that_day() => Holds(series =>
    {
        var first = Quiet.LocalOf(series.First);
        var at = series.First;
        for (var i = 1; i <= 24; i++)
        {
            var planned = series.Repeat switch
            {
                CampaignRepeat.Weekly => first.AddDays(7 * i),
                CampaignRepeat.Monthly => first.AddMonths(i),
                CampaignRepeat.Quarterly => first.AddMonths(3 * i),
                _ => first.AddYears(i),
            };
            if (series.Repeat != CampaignRepeat.Weekly
                && planned.Day != Math.Min(first.Day, DateTime.DaysInMonth(planned.Year, planned.Month))) return false;
            if (Quiet.IsQuiet(Quiet.AtZone(planned))) return true;
            at = series.After(at, Quiet)!.Value;
            if (Quiet.LocalOf(at) != planned) return false;
        }
        return true;
    });

    [Fact]
    public void None_is_behind_the_last_day() => Holds(series =>
    {
        var third = series.After(series.After(series.First, Quiet)!.Value, Quiet)!.Value;
        var day = DateOnly.FromDateTime(Quiet.LocalOf(third));
        var second = (series with { Until = day.AddDays(-1) }).After(series.First, Quiet);
        return (series with { Until = day }).After(second!.Value, Quiet) == third
            && (series with { Until = day.AddDays(-1) }).After(second.Value, Quiet) is null;
    });

    [Theory]
    [InlineData("2027-01-31", CampaignRepeat.Monthly, "2027-02-28 2027-03-31 2027-04-30")]
    [InlineData("2028-01-31", CampaignRepeat.Monthly, "2028-02-29 2028-03-31 2028-04-30")]
    [InlineData("2028-02-29", CampaignRepeat.Yearly, "2029-02-28 2030-02-28 2031-02-28 2032-02-29")]
    [InlineData("2026-11-30", CampaignRepeat.Quarterly, "2027-02-28 2027-05-30 2027-08-30")]
    [InlineData("2026-12-25", CampaignRepeat.Weekly, "2027-01-01 2027-01-08")]
    // Tết from the 5th to the 8th: the next free morning.
    [InlineData("2027-01-30", CampaignRepeat.Weekly, "2027-02-09 2027-02-13")]
    public void After_MonthAndYearEnds_AreTheirLastDays(string first, CampaignRepeat repeat, string days)
    {
        var at = Quiet.AtZone(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture)
            .ToDateTime(new TimeOnly(9, 30)));
        var series = new SeriesDates(at, repeat, Far);
        foreach (var day in days.Split(' '))
        {
            at = series.After(at, Quiet)!.Value;
            Assert.Equal(day, $"{Quiet.LocalOf(at):yyyy-MM-dd}");
        }
    }

    private static void Holds(Func<SeriesDates, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Series.ToArbitrary(), holds));
}
