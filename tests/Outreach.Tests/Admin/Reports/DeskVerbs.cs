using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Filing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Tests.Admin.Reports;

/// <summary>Reports that reach the desk of a running host.</summary>
internal static class DeskVerbs
{
    public const string ChatAddress = "chat-5550123";
    public const string Contact = "Trần Thị Kín 0912345678";

    /// <summary>A report with a photo, a talk that follows it and a contact; the contact's box is left open so that its
    /// words can be looked for.</summary>
    public static async Task<Guid> HasReportAsync(
        this RunningHost host, Func<ReportDraft, ReportDraft>? with = null, bool withPhoto = false)
    {
        var services = host.Services;
        var (writes, clock) = (services.GetRequiredService<WardWrites>(), services.GetRequiredService<TimeProvider>());
        var (keys, order) = (services.GetRequiredService<AddressKeys>(), services.GetRequiredService<ArrivalOrder>());
        var arrival = new Arrival("telegram", $"{Guid.CreateVersion7()}", ChatAddress, "{}"u8.ToArray(), true, null);
        var accepted = await writes.RunAsync(
            (db, ct) => new AcceptInbound(db, clock, keys, order).RunAsync(arrival, "other", ct), default);
        var draft = new ReportDraft
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ReceiptHash = RandomNumberGenerator.GetBytes(32),
            Category = "hang-gia",
            Product = "Bột giặt Sóng Xanh",
            Words = "Quầy bán bột giặt nghi giả nhãn hiệu",
            PlaceText = "Chợ Bạch Đằng, quầy 12",
            Channel = "telegram",
            ContentVersion = "1",
            FollowedBy = accepted.ConversationId,
            ContactBox = Encoding.UTF8.GetBytes(Contact),
        };
        if (withPhoto)
        {
            var taken = await services.GetRequiredService<TakePhoto>().RunAsync(
                new PhotoArrival(draft.Id, "telegram", "a.jpg", "image/jpeg"),
                new MemoryStream(Dirty.From("baseline.jpg", 1)), default);
            if (!taken.Done) throw new InvalidOperationException(taken.Refusal!.ToString());
        }
        var rules = services.GetRequiredService<Func<ReportRules>>();
        var filed = await writes.RunAsync(
            (db, ct) => new FileReport(db, clock, rules()).RunAsync(with?.Invoke(draft) ?? draft, ct), default);
        return filed.Value!.Id;
    }

    public static Task<Report> ReportAsync(this RunningHost host, Guid id) =>
        host.ReadAsync(db => db.Reports.AsNoTracking().SingleAsync(r => r.Id == id));

    public static string PathOf(Guid report) => $"/phan-anh/{ReportKey.Of(report)}";

    /// <summary>Moves a report by its page, with everything that may be asked.</summary>
    public static async Task<StaffAnswer> MovesAsync(
        this StaffVisitor visitor, Guid report, ReportStatus to, int version, Guid? original = null) =>
        await visitor.PostAsync($"{PathOf(report)}/chuyen/{to}",
            ("Form.Version", version.ToString(CultureInfo.InvariantCulture)),
            ("Form.Reason", "Thuộc thẩm quyền của cơ quan này"), ("Form.Authority", "quan-ly-thi-truong"),
            ("Form.Outcome", "checked_violation"), ("Form.Evidence", "Biên bản số 1"),
            ("Form.DuplicateOf", original is { } other ? ReportKey.Of(other) : ""),
            ("Form.Question", "Bà con mua lúc mấy giờ?"));
}
