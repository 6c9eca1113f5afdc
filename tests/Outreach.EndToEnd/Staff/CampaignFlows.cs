using System.Globalization;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd.Staff;

/// <summary>A campaign from an occasion of the year to its hour, each officer at a browser of their own; the look
/// beforehand comes into a chat on the ward's own page. With <c>OUTREACH_SCREENSHOTS</c> set to a folder, pictures are
/// left there.</summary>
public sealed class CampaignFlows(StaffYear year) : IClassFixture<StaffYear>
{
    private static readonly (int Width, int Height)[] Screens = [(390, 844), (1366, 768)];
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("OUTREACH_SCREENSHOTS");

    [ChromiumFact]
    public async Task A_campaign_is_composed_tried_approved_scheduled_sent_and_measured()
    {
        var editor = await year.SignInAsync("KnowledgeEditor");
        var complaints = Complaints.Of(editor, year.Staff);
        await editor.FollowAsync("Chiến dịch");
        await LookAsync(editor, "chien-dich");
        await editor.FollowAsync("Ngày Đo lường (20/5)");
        await ComposeAsync(editor);
        await LookAsync(editor, "chien-dich-soan");
        await editor.PressButtonAsync("Lưu nháp");
        await Expect(editor.Locator(".badge").First).ToHaveTextAsync("đang soạn");
        var campaign = editor.Url;

        await TryAsync(editor, campaign);
        await editor.PressButtonAsync("Gửi duyệt");
        await Expect(editor.Locator(".badge").First).ToHaveTextAsync("chờ duyệt");

        var approver = await year.SignInAsync("Approver");
        await approver.GetByRole(AriaRole.Link, new() { Name = "Tin chờ tôi duyệt" }).ClickAsync();
        await approver.GotoAsync(campaign);
        await Expect(approver.Locator(".phone-telegram [data-telegram-words]")).ToContainTextAsync("mặt cân");
        await LookAsync(approver, "chien-dich-mot");
        await approver.PressButtonAsync("Duyệt đúng như đang thấy");
        await approver.GetByLabel("Giờ gửi").FillAsync(Tomorrow(9));
        await approver.PressButtonAsync("Hẹn giờ gửi");
        await Expect(approver.Locator(".badge").First).ToHaveTextAsync("đã hẹn giờ");

        await approver.PressButtonAsync("Gửi ngay bây giờ");
        await WatchAsync(editor, campaign);
        await OutletsAsync(editor, campaign);
        Assert.Empty(complaints.All);
    }

    // The counters follow the hand; the preview and the count come from the service.
    private static async Task ComposeAsync(IPage page)
    {
        var before = await page.Locator("[data-telegram-count]").InnerTextAsync();
        await page.GetByLabel("Tên tin, in đậm ở dòng đầu").FillAsync("Đi chợ nhớ nhìn cân, bà con nhé");
        await Expect(page.Locator("[data-telegram-count]")).Not.ToHaveTextAsync(before);
        await Expect(page.Locator("[data-telegram-limit]")).ToHaveTextAsync("4096");
        await page.GetByLabel("Chọn ảnh").SetInputFilesAsync(
            Path.Combine(AppContext.BaseDirectory, "Pictures", "plain.png"));
        await Expect(page.Locator("[data-telegram-limit]")).ToHaveTextAsync("1024");
        await page.GetByLabel("Ảnh cho thấy gì").FillAsync("Một chiếc cân đồng hồ ở chợ");
        await page.PressButtonAsync("Đếm");
        await Expect(page.Locator("[data-count]")).ToContainTextAsync("người sẽ nhận");
        await page.PressButtonAsync("Xem trước");
        await Expect(page.Locator(".phone-telegram")).ToContainTextAsync("Đi chợ nhớ nhìn cân");
        await Expect(page.Locator(".phone-web img")).ToBeVisibleAsync();
    }

    // The page renews itself until all is sent; then what it brought about can be read.
    private static async Task WatchAsync(IPage editor, string campaign)
    {
        await editor.GotoAsync($"{campaign}/tien-do");
        await Expect(editor.Locator(".badge").First).ToHaveTextAsync("đã gửi xong", new() { Timeout = 90_000 });
        var bar = editor.GetByRole(AriaRole.Progressbar);
        Assert.NotEqual("0", await bar.GetAttributeAsync("max"));
        Assert.Equal(await bar.GetAttributeAsync("max"), await bar.GetAttributeAsync("value"));
        await LookAsync(editor, "chien-dich-tien-do");
        await editor.FollowAsync("Ai chưa nhận");
        await LookAsync(editor, "chien-dich-chua-nhan");
        await editor.FollowAsync("Kết quả");
        await Expect(editor.GetByText("Đã gửi tới trong")).ToBeVisibleAsync();
        await LookAsync(editor, "chien-dich-ket-qua");
    }

    private static async Task OutletsAsync(IPage editor, string campaign)
    {
        foreach (var (link, name) in new[]
        {
            ("Nơi đăng", "noi-dang"), ("Bài đọc loa", "loa"), ("Tờ rơi A4", "to-roi"), ("Ảnh vuông", "anh-vuong"),
        })
        {
            await editor.GotoAsync(campaign);
            await editor.FollowAsync(link);
            await LookAsync(editor, $"chien-dich-{name}");
        }
    }

    private async Task TryAsync(IPage editor, string campaign)
    {
        await editor.FollowAsync("Nối một lần");
        await editor.PressButtonAsync("Lấy mã");
        var command = await editor.Locator("[data-test-code]").InnerTextAsync();
        await LookAsync(editor, "chien-dich-thu");
        var chat = await year.Chromium.NewPageAsync();
        await chat.GotoAsync($"{year.Public}/chat");
        await chat.GetByLabel("Câu hỏi của bà con").FillAsync(command);
        await chat.Keyboard.PressAsync("Enter");
        var talk = chat.GetByRole(AriaRole.Log);
        await Expect(talk.Locator(".assistant").Last).ToContainTextAsync("Đã nối");

        await editor.GotoAsync(campaign);
        await editor.PressButtonAsync("Gửi thử cho tôi");
        await Expect(editor.GetByRole(AriaRole.Status).First).ToContainTextAsync("đang gửi vào");
        await Expect(talk.Locator(".assistant").Last).ToContainTextAsync("Tin thử");
        await Expect(talk.Locator(".assistant").Last).ToContainTextAsync("Đi chợ nhớ nhìn cân");
        await PictureAsync(chat, "chien-dich-tin-thu");
        await talk.GetByRole(AriaRole.Button, new() { Name = "Trên cân ở nhà" }).ClickAsync();
        await Expect(talk.GetByText("Tin thử không tính câu trả lời")).ToBeVisibleAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            Assert.Empty(await Axe.ViolationsAsync(page));
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
                $"{name}: wider than {width}");
            await PictureAsync(page, $"{name}-{width}");
        }
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
    }

    private static string Tomorrow(int hour) => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7))
        .Date.AddDays(1).AddHours(hour).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
