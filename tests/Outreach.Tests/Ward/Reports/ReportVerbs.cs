using System.Security.Cryptography;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Calendar;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Filing;
using BachDang.Outreach.Ward.Reports.Moves;
using BachDang.Outreach.Ward.Reports.Threads;
using BachDang.Outreach.Ward.Reports.Tracking;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Tests.Ward.Reports;

/// <summary>What residents and officers do with reports, in the words of the tests.</summary>
internal static class ReportVerbs
{
    public const string Reason = "Đã kiểm tra tại chỗ";

    // Sample holidays for these tests: Tết 2027 (its first day is 6 February) with a Saturday worked in exchange.
    public static readonly WorkingCalendar Calendar = new(
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"),
        new HashSet<DateOnly>
        {
            new(2027, 1, 1), new(2027, 2, 5), new(2027, 2, 8), new(2027, 2, 9), new(2027, 2, 10), new(2027, 2, 11),
        },
        new HashSet<DateOnly> { new(2027, 2, 20) });

    public static readonly ReportRules Rules = new()
    {
        Calendar = Calendar,
        FirstLookDays = 2,
        AnswerDays = 10,
        ReporterDays = 5,
        Contest = TimeSpan.FromDays(30),
        KeepContact = TimeSpan.FromDays(90),
        KeepPhotos = TimeSpan.FromDays(365),
        KeepReport = TimeSpan.FromDays(1825),
        Authorities = new Dictionary<string, string> { ["qltt"] = "Đội Quản lý thị trường" },
        Outcomes = new HashSet<string> { "checked_violation" },
    };

    public static readonly Officer Handler = new(Guid.CreateVersion7(), OfficerRole.Handler);
    public static readonly Officer Approver = new(Guid.CreateVersion7(), OfficerRole.Approver);
    public static readonly Officer Intake = new(Guid.CreateVersion7(), OfficerRole.Intake);

    public static DateTimeOffset InVietnam(int year, int month, int day, int hour = 9, int minute = 0) =>
        new(year, month, day, hour, minute, 0, TimeSpan.FromHours(7));

    /// <summary>Moves the clock on to a time of Vietnam.</summary>
    public static void GoTo(this FakeClock clock, DateTimeOffset time) => clock.Advance(time - clock.GetUtcNow());

    public static Task<Guid> FilesAsync(
        this WardRig rig, Guid? talk = null, Func<ReportDraft, ReportDraft>? with = null) => rig.DoAsync(async db =>
    {
        var draft = new ReportDraft
        {
            Id = Guid.CreateVersion7(rig.Clock.GetUtcNow()),
            ReceiptHash = RandomNumberGenerator.GetBytes(32),
            Category = "hang-gia",
            Words = "bột giặt nghi giả",
            Channel = "telegram",
            ContentVersion = "1",
            FollowedBy = talk,
        };
        var filed = await new FileReport(db, rig.Clock, Rules)
            .RunAsync(with?.Invoke(draft) ?? draft, CancellationToken.None);
        return filed.Value!.Id;
    });

    public static Task<Report> ReportAsync(this WardRig rig, Guid id) =>
        rig.ReadAsync(db => db.Reports.AsNoTracking().SingleAsync(r => r.Id == id));

    public static Task<Outcome<Report>> MovesAsync(this WardRig rig, MoveOrder order, Officer officer) =>
        rig.DoAsync(db => new MoveReport(db, rig.Clock, Rules, rig.Order)
            .RunAsync(order, officer, CancellationToken.None));

    /// <summary>Moves with everything given, by an approver.</summary>
    public static async Task<Report> MovesAsync(this WardRig rig, Guid id, ReportStatus to, Guid? original = null)
    {
        var order = Whole(id, (await rig.ReportAsync(id)).Version, to, original);
        var moved = await rig.MovesAsync(order, Approver);
        return moved.Value ?? throw new InvalidOperationException(moved.Refusal!.ToString());
    }

    /// <summary>An order in which nothing is missing.</summary>
    public static MoveOrder Whole(Guid id, int version, ReportStatus to, Guid? original = null) => new(id, version, to)
    {
        Reason = Reason,
        Outcome = "checked_violation",
        Evidence = "Biên bản số 1",
        Authority = "qltt",
        DuplicateOf = original,
        Question = "Bà con mua lúc mấy giờ?",
    };

    public static Task<Outcome<Report>> AnswersAsync(
        this WardRig rig, Guid report, string words = "lúc 9 giờ", Guid? talk = null) =>
        rig.DoAsync(db => new AnswerWard(db, rig.Clock, Rules, rig.Order)
            .RunAsync(report, words, talk, CancellationToken.None));

    public static Task<Outcome<Report>> ContestsAsync(
        this WardRig rig, Guid report, string words = "chưa đúng", Guid? talk = null) =>
        rig.DoAsync(db => new ContestReport(db, rig.Clock, Rules, rig.Order)
            .RunAsync(report, words, talk, CancellationToken.None));

    public static Task<TrackedReport?> TracksAsync(this WardRig rig, Guid report) => rig.ReadAsync(async db =>
    {
        var hash = await db.Reports.Where(r => r.Id == report).Select(r => r.ReceiptHash).SingleAsync();
        return await new ReadTrackedReport(db, rig.Clock, Rules).ByReceiptAsync(hash, CancellationToken.None);
    });
}
