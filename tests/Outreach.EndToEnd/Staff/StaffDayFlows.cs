using System.Globalization;
using System.IO.Compression;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd.Staff;

/// <summary>What the other roles do on their own day, each at a browser of their own, on the sample year.</summary>
public sealed class StaffDayFlows(StaffYear year) : IClassFixture<StaffYear>
{
    private const string Question = "Chợ phiên đồ cũ của phường họp ngày nào?";

    [ChromiumFact]
    public async Task A_question_nobody_could_answer_becomes_an_article_and_who_asked_reads_of_it_in_the_chat()
    {
        var resident = await year.Chromium.NewPageAsync();
        await resident.GotoAsync($"{year.Public}/chat");
        await resident.GetByLabel("Câu hỏi của bà con").FillAsync(Question);
        await resident.Keyboard.PressAsync("Enter");
        var talk = resident.GetByRole(AriaRole.Log);
        await Expect(talk.Locator(".assistant").Last).ToContainTextAsync("chưa có thông tin");

        var editor = await year.SignInAsync("KnowledgeEditor");
        await editor.FollowAsync("Bàn trả lời");
        await editor.PressButtonAsync($"Soạn bài từ nhóm này: {Question}");
        await WriteArticleAsync(editor);
        await editor.PressButtonAsync("Lưu nháp và kiểm tra");
        var checks = editor.Locator("[aria-labelledby=kiem-tra]");
        var told = await checks.InnerTextAsync();
        Assert.False(told.Contains("phải sửa", StringComparison.Ordinal), told);
        await editor.PressButtonAsync("Gửi duyệt");

        var approver = await year.SignInAsync("Approver");
        await approver.GetByRole(AriaRole.Link, new() { Name = "Bài chờ duyệt" }).ClickAsync();
        await approver.FollowAsync(Question);
        await approver.PressButtonAsync("Duyệt và dùng");
        await Expect(approver.GetByText("bài của phường").First).ToBeVisibleAsync();

        await Expect(talk.GetByText("nay đã có bài trả lời").Last)
            .ToBeVisibleAsync(new() { Timeout = 30_000 });
        await resident.GetByLabel("Câu hỏi của bà con").FillAsync(Question);
        await resident.Keyboard.PressAsync("Enter");
        await Expect(talk.Locator(".assistant").Last).ToContainTextAsync("Căn cứ", new() { Timeout = 30_000 });
    }

    [ChromiumFact]
    public async Task The_yearly_report_is_written_by_one_signed_by_another_and_taken_away_as_files()
    {
        var now = TimeProvider.System.GetLocalNow().Year;
        var handler = await year.SignInAsync("Handler");
        await handler.GotoAsync($"{year.Staff}/bao-cao-nam/{now}");
        await handler.GetByLabel("Khó khăn, vướng mắc").FillAsync("Thiếu dụng cụ cân thử.");
        await handler.PressButtonAsync("Lưu bản mới với số liệu hôm nay");
        await Expect(handler.GetByText("Chờ duyệt")).ToBeVisibleAsync();
        await Expect(handler.GetByRole(AriaRole.Button, new() { NameRegex = new("^Duyệt bản") })).ToHaveCountAsync(0);

        var approver = await year.SignInAsync("Approver");
        await approver.GotoAsync($"{year.Staff}/bao-cao-nam/{now}");
        await approver.GetByRole(AriaRole.Button, new() { NameRegex = new("^Duyệt bản") }).ClickAsync();
        await Expect(approver.GetByText("Đã duyệt").First).ToBeVisibleAsync();
        var word = await TakeAsync(approver, "Tải tệp Word");
        Assert.Contains("Thiếu dụng cụ cân thử.", await PartAsync(word, "word/document.xml"),
            StringComparison.Ordinal);
        var tables = await TakeAsync(approver, "Tải bảng Excel");
        Assert.NotEmpty(await PartAsync(tables, "xl/workbook.xml"));
    }

    [ChromiumFact]
    public async Task The_front_draws_a_sample_recommends_and_reads_the_wards_answer()
    {
        const string wish = "Đề nghị treo bảng hướng dẫn xem nhãn hàng ở cổng chợ.";
        var front = await year.SignInAsync("FatherlandFront");
        await front.FollowAsync("Giám sát");
        await front.GetByLabel("Kết thúc từ ngày")
            .FillAsync(TimeProvider.System.GetLocalNow().AddDays(-300)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await front.PressButtonAsync("Rút mẫu");
        await Expect(front.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Mẫu phản ánh đã kết thúc");
        await front.FollowAsync("Giám sát");
        await front.GetByLabel("Kiến nghị với phường").FillAsync(wish);
        await front.PressButtonAsync("Gửi kiến nghị");

        var handler = await year.SignInAsync("Handler");
        await handler.GetByRole(AriaRole.Link, new() { Name = "Kiến nghị của Mặt trận chờ trả lời" }).ClickAsync();
        var item = handler.Locator("article").Filter(new() { HasText = wish });
        await item.GetByLabel("Trả lời").FillAsync("Phường sẽ treo bảng trong tháng này.");
        await item.GetByRole(AriaRole.Button, new() { Name = "Gửi trả lời" }).ClickAsync();

        await front.ReloadAsync();
        await Expect(front.Locator("article").Filter(new() { HasText = wish }))
            .ToContainTextAsync("Phường sẽ treo bảng trong tháng này.");
    }

    [ChromiumFact]
    public async Task An_administrator_invites_a_person_who_sets_a_password_and_signs_in()
    {
        const string password = "mot cau du dai de nho 27";
        var administrator = await year.SignInAsync("Administrator");
        await administrator.FollowAsync("Cán bộ");
        await administrator.GetByLabel("Họ và tên").FillAsync("Cán bộ mới (mẫu)");
        await administrator.GetByLabel("Tên đăng nhập").FillAsync("mau.moi");
        await administrator.Locator("input[name=roles][value=Intake]").CheckAsync();
        await administrator.PressButtonAsync("Mời");
        var link = await administrator.GetByLabel("Liên kết một lần").InputValueAsync();

        var invited = await year.Chromium.NewPageAsync();
        await invited.GotoAsync(link);
        foreach (var field in await invited.Locator("input[type=password]").AllAsync())
            await field.FillAsync(password);
        await invited.PressButtonAsync("Đặt mật khẩu");
        await invited.FollowAsync("Đến trang đăng nhập");
        await invited.Locator("input[name=account]").FillAsync("mau.moi");
        await invited.Locator("input[name=password]").FillAsync(password);
        await invited.Keyboard.PressAsync("Enter");
        await Expect(invited.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Hôm nay");
        await Expect(invited.GetByRole(AriaRole.Link, new() { Name = "Nhật ký" })).ToHaveCountAsync(0);

        await invited.GotoAsync(link);
        await Expect(invited.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Liên kết không dùng được");
    }

    [ChromiumFact]
    public async Task An_auditor_finds_who_did_what_and_that_the_log_is_whole()
    {
        var auditor = await year.SignInAsync("Auditor");
        await auditor.FollowAsync("Nhật ký");
        await Expect(auditor.GetByText("(mẫu)").First).ToBeVisibleAsync();
        await auditor.PressButtonAsync("Kiểm tra nhật ký");
        await Patience.UntilAsync(async () =>
        {
            await auditor.GotoAsync($"{year.Staff}/nhat-ky");
            return await auditor.GetByText("Nguyên vẹn").IsVisibleAsync();
        }, TimeSpan.FromSeconds(30));
    }

    private static async Task WriteArticleAsync(IPage page)
    {
        string[] ways =
        [
            Question, "cho phien do cu hop hom nao vay phuong", "chợ phiên đồ cũ bao giờ họp vậy",
            "hôm nào phường có chợ phiên đồ cũ", "chợ phiên bán đồ cũ mở ngày nào trong tháng",
            "cho e hỏi chợ phiên đồ cũ họp hôm nào ạ", "đi chợ phiên đồ cũ của phường vào ngày nào",
            "Lịch họp chợ phiên đồ cũ thế nào?",
        ];
        await page.GetByLabel("Nội dung", new() { Exact = true })
            .FillAsync("Bà con hỏi ban quản lý chợ để biết ngày họp.\n\n## Cần làm\n1. Hỏi ban quản lý chợ.");
        await page.Locator("#law-0").SelectOptionAsync("19/2023/QH15");
        await page.Locator("#part-0").FillAsync("Điều 13");
        await page.GetByLabel("Các cách hỏi, mỗi dòng một câu").FillAsync(string.Join('\n', ways));
        await page.Locator("input[name='Input.Desks'][value=ban-quan-ly-cho]").CheckAsync();
        await page.Locator("#next-0").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#next-1").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.GetByLabel("Đơn vị phụ trách").FillAsync("Phòng Văn hóa – Xã hội");
        await page.GetByLabel("Thay đổi lần này").FillAsync("Bài mới");
    }

    private static async Task<string> TakeAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.FollowAsync(link));
        return (await download.PathAsync())!;
    }

    private static async Task<string> PartAsync(string file, string part)
    {
        await using var zip = await ZipFile.OpenReadAsync(file);
        await using var entry = await zip.GetEntry(part)!.OpenAsync();
        using var reader = new StreamReader(entry);
        return await reader.ReadToEndAsync();
    }
}
