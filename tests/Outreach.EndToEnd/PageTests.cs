using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd;

/// <summary>Every page in the widths people have. With <c>OUTREACH_SCREENSHOTS</c> set to a folder, pictures of all of
/// them are left there to be looked at.</summary>
public sealed class PageTests : IAsyncLifetime, IDisposable
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("OUTREACH_SCREENSHOTS");

    private static readonly string[] Paths =
    [
        "/", "/hoi", "/hoi?q=mua+phai+hang+gia", "/chat", "/chat?embed=1", "/quyen-rieng-tu", "/nhung-chat",
        "/phan-anh", "/theo-doi",
    ];

    private static readonly (int Width, int Height, ColorScheme Colors)[] Screens =
    [
        (320, 640, ColorScheme.Light), (360, 740, ColorScheme.Light), (390, 844, ColorScheme.Dark),
        (1366, 768, ColorScheme.Light),
    ];

    private readonly OwnFolder _folder = new();
    private RunningHost _service = null!;
    private Chromium _chromium = null!;

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

    [ChromiumFact]
    public async Task No_page_scrolls_sideways_or_breaks_its_own_rules()
    {
        foreach (var (width, height, colors) in Screens)
        {
            foreach (var path in Paths) await LookAsync($"{_service.Public}{path}", path, width, height, colors);
            await LookAsync($"{_service.Staff}/dang-nhap", "staff-sign-in", width, height, colors);
        }
    }

    [ChromiumFact]
    public async Task A_long_answer_fits_a_small_phone()
    {
        foreach (var (width, height, colors) in Screens)
        {
            var page = await _chromium.NewPageAsync(width, height, colors: colors);
            await page.GotoAsync($"{_service.Public}/chat");
            await page.GetByLabel("Câu hỏi của bà con").FillAsync("mua phải hàng giả thì làm gì");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Log).Locator(".assistant").Last).ToContainTextAsync("Căn cứ");
            await PictureAsync(page, "chat-answer", width, colors);
            await page.GetByText("Xem thêm").Last.ClickAsync();
            Assert.True(await FitsAsync(page), $"the open answer is wider than {width} px");
            await PictureAsync(page, "chat-answer-open", width, colors);
            await page.Context.CloseAsync();
        }
    }

    private async Task LookAsync(string url, string name, int width, int height, ColorScheme colors)
    {
        var page = await _chromium.NewPageAsync(width, height, colors: colors);
        var complaints = Complaints.Of(page, url[..url.IndexOf('/', "http://".Length)]);
        var response = await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(200, response!.Status);
        Assert.True(await FitsAsync(page), $"{name} is wider than {width} px");
        Assert.True(complaints.All.Count == 0, $"{name}: {string.Join("; ", complaints.All)}");
        await PictureAsync(page, name.Trim('/').Replace('/', '-').Replace('?', '-'), width, colors);
        await page.Context.CloseAsync();
    }

    private static Task<bool> FitsAsync(IPage page) =>
        page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth");

    private static async Task PictureAsync(IPage page, string name, int width, ColorScheme colors)
    {
        if (Pictures is null) return;
        var file = $"{(name.Length == 0 ? "home" : name)}-{width}-{colors}.png";
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, file), FullPage = true });
    }
}
