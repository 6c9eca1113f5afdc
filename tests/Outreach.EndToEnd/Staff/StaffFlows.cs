using System.IO.Compression;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd.Staff;

/// <summary>A resident's report on its way through the console, each officer at a browser of their own.</summary>
public sealed class StaffFlows(StaffYear year) : IClassFixture<StaffYear>
{
    [ChromiumFact]
    public async Task A_report_goes_from_arrival_to_closing_and_its_reporter_reads_what_came_of_it()
    {
        var (resident, receipt) = await ResidentReportsAsync("Dầu gội thử", contact: false);
        var handler = await OpenReportAsync("Handler", "Dầu gội thử");
        await handler.PressButtonAsync("Nhận làm việc này");
        await MoveAsync(handler, "Đang xác minh");

        await handler.FollowAsync("Đã chuyển");
        await handler.GetByLabel("Chuyển đến").SelectOptionAsync("quan-ly-thi-truong");
        await handler.GetByLabel("Lý do, bà con sẽ đọc").FillAsync("Việc này thuộc cơ quan quản lý thị trường.");
        await handler.PressButtonAsync("Chuyển và báo bà con");
        await Expect(handler.GetByRole(AriaRole.Link, new() { Name = "Hồ sơ chuyển số" })).ToBeVisibleAsync();
        var packet = await handler.RunAndWaitForDownloadAsync(() =>
            handler.GetByRole(AriaRole.Button, new() { Name = "Tải hồ sơ chuyển số" }).ClickAsync());
        await using (var zip = await ZipFile.OpenReadAsync(await packet.PathAsync()))
            Assert.Contains(zip.Entries, entry => entry.FullName == "phieu-chuyen.docx");

        await handler.FollowAsync("Đã xử lý");
        await handler.GetByLabel("Kết quả").SelectOptionAsync("checked_violation");
        await handler.GetByLabel("Lý do, bà con sẽ đọc").FillAsync("Cơ quan đã kiểm tra và lập biên bản.");
        await handler.GetByLabel("Giấy tờ chứng minh").FillAsync("Biên bản thử");
        await handler.PressButtonAsync("Chuyển và báo bà con");
        await Expect(handler.Locator(".badge").First).ToHaveTextAsync("Đã xử lý");

        await resident.GotoAsync($"{year.Public}/theo-doi");
        await resident.GetByLabel("Mã biên nhận").FillAsync(receipt);
        await resident.PressButtonAsync("Xem");
        await Expect(resident.GetByText("Cơ quan đã kiểm tra và lập biên bản.").First).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task Of_two_officers_who_move_a_report_the_second_sees_the_change_and_decides()
    {
        await ResidentReportsAsync("Nước mắm thử", contact: false);
        var (one, other) = (await OpenReportAsync("Handler", "Nước mắm thử"),
            await OpenReportAsync("Approver", "Nước mắm thử"));
        await one.FollowAsync("Đang xác minh");
        await other.FollowAsync("Không đủ căn cứ");
        await one.PressButtonAsync("Chuyển và báo bà con");
        await other.GetByLabel("Lý do, bà con sẽ đọc").FillAsync("Đã xem, chưa đủ căn cứ để làm tiếp.");
        await other.GetByLabel("Giấy tờ chứng minh").FillAsync("Biên bản thử");
        await other.PressButtonAsync("Chuyển và báo bà con");
        await Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("Có người vừa sửa phản ánh này");
        await Expect(other.GetByLabel("Lý do, bà con sẽ đọc")).ToHaveValueAsync("Đã xem, chưa đủ căn cứ để làm tiếp.");
        var status = other.GetByRole(AriaRole.Row).Filter(new() { HasText = "Trạng thái" });
        await Expect(status.GetByRole(AriaRole.Cell))
            .ToHaveTextAsync(["Đã tiếp nhận", "Đang xác minh", "Không đủ căn cứ"]);
        Assert.Empty(await Axe.ViolationsAsync(other));
        await other.PressButtonAsync("Tôi đã xem, vẫn chuyển và báo bà con");
        await Expect(other.Locator(".badge").First).ToHaveTextAsync("Không đủ căn cứ");
    }

    [ChromiumFact]
    public async Task A_sealed_contact_is_opened_by_three_acts_and_shown_once()
    {
        await ResidentReportsAsync("Sữa bột thử", contact: true);
        var handler = await OpenReportAsync("Handler", "Sữa bột thử");
        await Expect(handler.GetByText(SampleReporter.Name)).ToHaveCountAsync(0);
        await handler.FollowAsync("Thông tin niêm phong");
        await handler.GetByLabel("Mở gì").SelectOptionAsync("Contact");
        await handler.GetByLabel("Vì sao cần").FillAsync("Cần hỏi thêm để xác định đúng nơi bán.");
        await handler.PressButtonAsync("Đề nghị");

        var approver = await SealedOfAsync("Approver", handler.Url);
        await approver.PressButtonAsync("Đồng ý");
        var custodian = await SealedOfAsync("Custodian", handler.Url);
        await custodian.GetByLabel("Mật khẩu của người giữ khóa").FillAsync("khong dung mat khau nay");
        await custodian.PressButtonAsync("Mở");
        await Expect(custodian.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await custodian.GetByLabel("Mật khẩu của người giữ khóa").FillAsync(year.Passphrase);
        await custodian.PressButtonAsync("Mở");
        await Expect(custodian.GetByText(SampleReporter.Name)).ToBeVisibleAsync();

        await custodian.GotoAsync(handler.Url);
        await Expect(custodian.GetByText(SampleReporter.Name)).ToHaveCountAsync(0);
        Assert.DoesNotContain(SampleReporter.Name, year.Output, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task A_box_drawn_over_a_photo_is_black_in_the_copy_that_all_see_and_can_be_taken_back()
    {
        var page = await year.SignInAsync("Approver");
        await OpenSomePhotoAsync(page);
        var before = await MiddleOfPhotoAsync(page);
        Assert.NotEqual("0,0,0", before);

        await page.PressButtonAsync("Vẽ ô trên ảnh");
        var sheet = (await page.Locator(".photo-sheet").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(sheet.X + (sheet.Width * 0.4f), sheet.Y + (sheet.Height * 0.4f));
        await page.Mouse.DownAsync();
        var (right, bottom) = (sheet.X + (sheet.Width * 0.6f), sheet.Y + (sheet.Height * 0.6f));
        await page.Mouse.MoveAsync(right, bottom, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await page.GetByLabel("Vì sao che").FillAsync("Che biển số xe.");
        await page.PressButtonAsync("Lưu bản đã che");
        await Expect(page.GetByText("Che 1 ô").First).ToBeVisibleAsync();
        Assert.Equal("0,0,0", await MiddleOfPhotoAsync(page));

        await page.GetByLabel("Vì sao lấy lại").FillAsync("Che nhầm chỗ.");
        await page.PressButtonAsync("Lấy lại bản này");
        await Expect(page.GetByText("Lấy lại bản 1").First).ToBeVisibleAsync();
        Assert.Equal(before, await MiddleOfPhotoAsync(page));
    }

    private static async Task OpenSomePhotoAsync(IPage page)
    {
        await page.FollowAsync("Phản ánh");
        await page.FollowAsync("Cả việc đã đóng");
        var reports = await page.Locator("tbody a").EvaluateAllAsync<string[]>("links => links.map(a => a.href)");
        foreach (var report in reports)
        {
            await page.GotoAsync(report);
            var photo = page.Locator("main a[href*='/anh/']").First;
            if (await photo.CountAsync() == 0) continue;
            await page.GotoAsync(new Uri(new Uri(report), await photo.GetAttributeAsync("href")).ToString());
            return;
        }
        Assert.Fail("No report of the sample year has a photo.");
    }

    private static Task<string> MiddleOfPhotoAsync(IPage page) => page.EvaluateAsync<string>("""
        async () => {
          const picture = document.querySelector('.photo-sheet img');
          await picture.decode();
          const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
          const plane = canvas.getContext('2d');
          plane.drawImage(picture, 0, 0);
          const middle = [picture.naturalWidth >> 1, picture.naturalHeight >> 1, 1, 1];
          return [...plane.getImageData(...middle).data].slice(0, 3).join(',');
        }
        """);

    private Task<SampleReporter> ResidentReportsAsync(string product, bool contact) =>
        SampleReporter.ReportsAsync(year.Chromium, year.Public, product, contact);

    private async Task<IPage> OpenReportAsync(string role, string product)
    {
        var page = await year.SignInAsync(role);
        await page.FollowAsync("Phản ánh");
        await page.GetByRole(AriaRole.Link, new() { Name = product }).First.ClickAsync();
        await Expect(page.GetByText(SampleReporter.Story)).ToBeVisibleAsync();
        return page;
    }

    private async Task<IPage> SealedOfAsync(string role, string url)
    {
        var page = await year.SignInAsync(role);
        await page.GotoAsync(url);
        return page;
    }

    private static async Task MoveAsync(IPage page, string to)
    {
        await page.FollowAsync(to);
        await page.PressButtonAsync("Chuyển và báo bà con");
    }
}
