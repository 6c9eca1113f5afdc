using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Ward.Calendar;
using BachDang.Outreach.Ward.Reports;

namespace BachDang.Outreach.Host.Content;

/// <summary>Brings the ward's own periods from the content to the room that works by them.</summary>
internal static class WardRules
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static ReportRules From(WardCard ward) => new()
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
