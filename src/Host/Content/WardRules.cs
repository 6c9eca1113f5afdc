using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Ward.Calendar;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Reports;

namespace BachDang.Outreach.Host.Content;

/// <summary>Brings the ward's own periods from the content to the room that works by them.</summary>
internal static class WardRules
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static ReportRules From(ContentSet content) => Of(content.Ward) with
    {
        Authorities = content.Ward.Desks.ToDictionary(desk => desk.Key, desk => desk.Value.Name),
        Outcomes = content.Labels.Outcomes.Keys.ToHashSet(),
    };

    public static CampaignRules NewsFrom(ContentSet content) => new()
    {
        Quiet = new QuietHours(Vietnam, new TimeOnly(content.Ward.News.QuietFromHour, 0),
            new TimeOnly(content.Ward.News.QuietUntilHour, 0), content.Ward.QuietDays),
        MostPerWeek = content.Ward.News.MostPerWeek,
        Topics = Ids(content.Ward.NewsTopics),
        Groups = Ids(content.Ward.Groups),
        Organizations = Ids(content.Ward.Organizations),
        Articles = content.Articles.Keys.ToHashSet(),
    };

    private static HashSet<string> Ids(IEnumerable<NamedPlace> places) => [.. places.Select(place => place.Id)];

    private static ReportRules Of(WardCard ward) => new()
    {
        Calendar = new WorkingCalendar(Vietnam, ward.Holidays, ward.WorkedInstead),
        FirstLookDays = ward.Reports.FirstLookWorkingDays,
        AnswerDays = ward.Reports.AnswerWorkingDays,
        ReporterDays = ward.Reports.ReporterWorkingDays,
        Contest = TimeSpan.FromDays(ward.Reports.ContestDays),
        KeepContact = TimeSpan.FromDays(ward.Reports.KeepContactDays),
        KeepPhotos = TimeSpan.FromDays(ward.Reports.KeepPhotosDays),
        KeepReport = TimeSpan.FromDays(ward.Reports.KeepReportDays),
    };
}
