using System.Text.RegularExpressions;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd;

/// <summary>A whole report on the public pages in a real browser, with three photos, followed by its receipt. With
/// <c>OUTREACH_SCREENSHOTS</c> set to a folder, pictures of every step are left there to be looked at.</summary>
public sealed class ReportPageFlows : IAsyncLifetime, IDisposable
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("OUTREACH_SCREENSHOTS");
    private static readonly string[] Photos = ["barcode.jpg", "plain.png", "lossy.webp"];

    private readonly OwnFolder _folder = new();
    private RunningHost _service = null!;
    private Chromium _chromium = null!;
    private string _name = "";

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        _service = await RunningHost.StartAsync(_folder.Path);
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Needs.Chromium is null) return;
        await _chromium.DisposeAsync();
        await _service.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [ChromiumTheory]
    [InlineData(true, 390, 844)]
    [InlineData(false, 390, 844)]
    [InlineData(true, 1366, 768)]
    [InlineData(false, 320, 640)]
    public async Task A_resident_reports_with_three_photos_and_follows_it(bool script, int width, int height)
    {
        _name = $"report-{width}-{(script ? "script" : "plain")}";
        var page = await _chromium.NewPageAsync(width, height, script);
        var complaints = Complaints.Of(page, _service.Public);
        await page.GotoAsync($"{_service.Public}/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Phản ánh với phường" }).ClickAsync();
        await LookAsync(page, "0-start");
        await PressAsync(page, "Bắt đầu");
        await LookAsync(page, "1-category");
        await PressAsync(page, "Hàng giả, hàng nhái nhãn hiệu");
        await page.GetByLabel("Kể bằng lời của mình").FillAsync("Dầu gội bán rẻ hơn một nửa, chữ trên nhãn nhòe.");
        await page.GetByLabel("Tên món hàng").FillAsync("Dầu gội");
        await page.GetByLabel("Dãy số dưới mã vạch").FillAsync("8934567890123");
        await LookAsync(page, "2-what");
        await PressAsync(page, "Tiếp tục");
        await page.GetByLabel("Địa chỉ, tên chợ, tên quầy").FillAsync("Quầy số 12, cổng phía đông chợ");
        await LookAsync(page, "3-where");
        await PressAsync(page, "Tiếp tục");
        await LookAsync(page, "4-when");
        await PressAsync(page, "Hôm nay");

        await page.GetByLabel("Chọn ảnh hoặc chụp ngay").SetInputFilesAsync(Photos.Select(PathOf));
        if (!script) await PressAsync(page, "Tải các ảnh đã chọn lên");
        await Expect(page.Locator(".photos img")).ToHaveCountAsync(3);
        await Expect(page.GetByText("Đã có 3 ảnh.")).ToBeVisibleAsync();
        foreach (var photo in await page.Locator(".photos img").AllAsync())
        {
            await photo.ScrollIntoViewIfNeededAsync();
            await Expect(photo).ToHaveJSPropertyAsync("complete", true);
        }
        await LookAsync(page, "5-photos");
        await PressAsync(page, "Tiếp tục");
        await LookAsync(page, "6-contact");
        await PressAsync(page, "Tiếp tục");
        await LookAsync(page, "7-check");
        await PressAsync(page, "Gửi phản ánh");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Phường đã nhận phản ánh" })).ToBeVisibleAsync();
        var code = (await page.Locator(".code-line").TextContentAsync())!.Trim();
        Assert.Matches(new Regex("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$"), code);
        await LookAsync(page, "8-receipt");

        await page.GotoAsync($"{_service.Public}/theo-doi#{code}");
        await LookAsync(page, "9-ask");
        if (script)
        {
            await Expect(page.GetByLabel("Mã biên nhận")).ToHaveValueAsync(code);
            Assert.DoesNotContain(code, page.Url, StringComparison.Ordinal);
        }
        else
        {
            await page.GetByLabel("Mã biên nhận").FillAsync(code);
        }
        await PressAsync(page, "Xem");
        await Expect(page.GetByText("Đã tiếp nhận").First).ToBeVisibleAsync();
        await page.GetByLabel("Nhắn thêm cho phường").FillAsync("Sáng nay vẫn bán.");
        await PressAsync(page, "Gửi");
        await Expect(page.GetByText("Sáng nay vẫn bán.")).ToBeVisibleAsync();
        await LookAsync(page, "10-follow");

        Assert.True(complaints.All.Count == 0, string.Join("; ", complaints.All));
        Assert.DoesNotContain(code, _service.Output, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [ChromiumFact]
    public async Task A_photo_that_did_not_get_through_is_sent_again_and_the_others_stay()
    {
        var page = await _chromium.NewPageAsync();
        await page.GotoAsync($"{_service.Public}/phan-anh");
        await PressAsync(page, "Bắt đầu");
        for (var step = 0; step < 4; step++) await PressAsync(page, "Bỏ qua bước này");
        await page.GetByLabel("Chọn ảnh").SetInputFilesAsync(PathOf(Photos[0]));
        await Expect(page.Locator(".photos img")).ToHaveCountAsync(1);

        await page.RouteAsync("**/phan-anh/anh", route => route.AbortAsync());
        await page.GetByLabel("Chọn ảnh").SetInputFilesAsync(PathOf(Photos[1]));
        await Expect(page.GetByText("mạng bị ngắt")).ToBeVisibleAsync();
        await page.UnrouteAsync("**/phan-anh/anh");
        await PressAsync(page, "Gửi lại ảnh này");
        await Expect(page.Locator(".photos img")).ToHaveCountAsync(2);
        await page.GetByLabel("Chọn ảnh").SetInputFilesAsync(PathOf("moving.webp"));
        await Expect(page.GetByText("là ảnh động")).ToBeVisibleAsync();
        await Expect(page.Locator(".photos img")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ ảnh 1" }).ClickAsync();
        await Expect(page.Locator(".photos img")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    private static string PathOf(string photo) => Path.Combine(AppContext.BaseDirectory, "Pictures", photo);

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private async Task LookAsync(IPage page, string name)
    {
        Assert.True(
            await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            $"{name} is wider than the screen");
        if (Pictures is null) return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{_name}-{name}.png"), FullPage = true });
    }
}
