using System.IO.Compression;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd;

/// <summary>A resident's report on its way through the console, each officer at a browser of their own.</summary>
public sealed class StaffFlows : IAsyncLifetime, IDisposable
{
    private const string Story = "Dầu gội bán rẻ hơn một nửa, chữ trên nhãn nhòe.";
    private const string Reporter = "Bà Mẫu Thử";

    private readonly OwnFolder _folder = new();
    private SampleYear _year = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        _year = await SampleYear.StartAsync(_folder.Path, reports: 8, questions: 20);
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Needs.Chromium is null) return;
        await _chromium.DisposeAsync();
        await _year.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task A_report_goes_from_arrival_to_closing_and_its_reporter_reads_what_came_of_it()
    {
        var (resident, receipt) = await ResidentReportsAsync(contact: false);
        var handler = await OpenReportAsync("Handler");
        await PressAsync(handler, "Nhận làm việc này");
        await MoveAsync(handler, "Đang xác minh");

        await FollowAsync(handler, "Đã chuyển");
        await handler.GetByLabel("Chuyển đến").SelectOptionAsync("quan-ly-thi-truong");
        await handler.GetByLabel("Lý do, bà con sẽ đọc").FillAsync("Việc này thuộc cơ quan quản lý thị trường.");
        await PressAsync(handler, "Chuyển và báo bà con");
        await Expect(handler.GetByRole(AriaRole.Link, new() { Name = "Hồ sơ chuyển số" })).ToBeVisibleAsync();
        var packet = await handler.RunAndWaitForDownloadAsync(() =>
            handler.GetByRole(AriaRole.Button, new() { Name = "Tải hồ sơ chuyển số" }).ClickAsync());
        using (var zip = await ZipFile.OpenReadAsync(await packet.PathAsync()))
            Assert.Contains(zip.Entries, entry => entry.FullName == "phieu-chuyen.docx");

        await FollowAsync(handler, "Đã xử lý");
        await handler.GetByLabel("Kết quả").SelectOptionAsync("checked_violation");
        await handler.GetByLabel("Lý do, bà con sẽ đọc").FillAsync("Cơ quan đã kiểm tra và lập biên bản.");
        await handler.GetByLabel("Giấy tờ chứng minh").FillAsync("Biên bản thử");
        await PressAsync(handler, "Chuyển và báo bà con");
        await Expect(handler.Locator(".badge").First).ToHaveTextAsync("Đã xử lý");

        await resident.GotoAsync($"{_year.Host.Public}/theo-doi");
        await resident.GetByLabel("Mã biên nhận").FillAsync(receipt);
        await PressAsync(resident, "Xem");
        await Expect(resident.GetByText("Cơ quan đã kiểm tra và lập biên bản.").First).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task Of_two_officers_who_move_a_report_the_second_sees_the_change_and_decides()
    {
        await ResidentReportsAsync(contact: false);
        var (one, other) = (await OpenReportAsync("Handler"), await OpenReportAsync("Approver"));
        await FollowAsync(one, "Đang xác minh");
        await FollowAsync(other, "Không đủ căn cứ");
        await PressAsync(one, "Chuyển và báo bà con");
        await other.GetByLabel("Lý do, bà con sẽ đọc").FillAsync("Đã xem, chưa đủ căn cứ để làm tiếp.");
        await other.GetByLabel("Giấy tờ chứng minh").FillAsync("Biên bản thử");
        await PressAsync(other, "Chuyển và báo bà con");
        await Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("Có người vừa sửa phản ánh này");
        await Expect(other.GetByLabel("Lý do, bà con sẽ đọc")).ToHaveValueAsync("Đã xem, chưa đủ căn cứ để làm tiếp.");
        var status = other.GetByRole(AriaRole.Row).Filter(new() { HasText = "Trạng thái" });
        await Expect(status.GetByRole(AriaRole.Cell))
            .ToHaveTextAsync(["Đã tiếp nhận", "Đang xác minh", "Không đủ căn cứ"]);
        Assert.Empty(await Axe.ViolationsAsync(other));
        await PressAsync(other, "Tôi đã xem, vẫn chuyển và báo bà con");
        await Expect(other.Locator(".badge").First).ToHaveTextAsync("Không đủ căn cứ");
    }

    [ChromiumFact]
    public async Task A_sealed_contact_is_opened_by_three_acts_and_shown_once()
    {
        await ResidentReportsAsync(contact: true);
        var handler = await OpenReportAsync("Handler");
        await Expect(handler.GetByText(Reporter)).ToHaveCountAsync(0);
        await FollowAsync(handler, "Thông tin niêm phong");
        await handler.GetByLabel("Mở gì").SelectOptionAsync("Contact");
        await handler.GetByLabel("Vì sao cần").FillAsync("Cần hỏi thêm để xác định đúng nơi bán.");
        await PressAsync(handler, "Đề nghị");

        var approver = await SealedOfAsync("Approver", handler.Url);
        await PressAsync(approver, "Đồng ý");
        var custodian = await SealedOfAsync("Custodian", handler.Url);
        await custodian.GetByLabel("Mật khẩu của người giữ khóa").FillAsync("khong dung mat khau nay");
        await PressAsync(custodian, "Mở");
        await Expect(custodian.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await custodian.GetByLabel("Mật khẩu của người giữ khóa").FillAsync(_year.Passphrase);
        await PressAsync(custodian, "Mở");
        await Expect(custodian.GetByText(Reporter)).ToBeVisibleAsync();

        await custodian.GotoAsync(handler.Url);
        await Expect(custodian.GetByText(Reporter)).ToHaveCountAsync(0);
        Assert.DoesNotContain(Reporter, _year.Host.Output, StringComparison.Ordinal);
    }

    private async Task<(IPage Page, string Receipt)> ResidentReportsAsync(bool contact)
    {
        var page = await _chromium.NewPageAsync();
        await page.GotoAsync($"{_year.Host.Public}/phan-anh");
        await PressAsync(page, "Bắt đầu");
        await PressAsync(page, "Hàng giả, hàng nhái nhãn hiệu");
        await page.GetByLabel("Kể bằng lời của mình").FillAsync(Story);
        await page.GetByLabel("Tên món hàng").FillAsync("Dầu gội thử");
        await PressAsync(page, "Tiếp tục");
        await page.GetByLabel("Địa chỉ, tên chợ, tên quầy").FillAsync("Quầy số 12");
        await PressAsync(page, "Tiếp tục");
        await PressAsync(page, "Hôm nay");
        await PressAsync(page, "Tiếp tục");
        if (contact) await page.GetByLabel("Họ tên").FillAsync(Reporter);
        await PressAsync(page, contact ? "Để lại liên hệ này" : "Không để lại");
        await PressAsync(page, "Gửi phản ánh");
        return (page, (await page.Locator(".code-line").TextContentAsync())!.Trim());
    }

    private async Task<IPage> OpenReportAsync(string role)
    {
        var page = await _year.SignInAsync(_chromium, role);
        await FollowAsync(page, "Phản ánh");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dầu gội thử" }).First.ClickAsync();
        await Expect(page.GetByText(Story)).ToBeVisibleAsync();
        return page;
    }

    private async Task<IPage> SealedOfAsync(string role, string url)
    {
        var page = await _year.SignInAsync(_chromium, role);
        await page.GotoAsync(url);
        return page;
    }

    private static async Task MoveAsync(IPage page, string to)
    {
        await FollowAsync(page, to);
        await PressAsync(page, "Chuyển và báo bà con");
    }

    private static Task FollowAsync(IPage page, string link) =>
        page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
