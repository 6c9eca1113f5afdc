using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd.Staff;

/// <summary>The map of reports in a ward with two groups whose outlines are made up for the test.</summary>
public sealed class ReportMapFlows : IAsyncLifetime, IDisposable
{
    private const int MostTabs = 60;
    private const string Goods = "Dầu gội thử";
    private static readonly int[] Widths = [1366, 390];
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("OUTREACH_SCREENSHOTS");

    private readonly OwnFolder _folder = new();
    private SampleYear _year = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        var content = OutlinedWard.WriteTo(_folder.Path);
        _year = await SampleYear.StartAsync(_folder.Path, 8, 20, ("Content:Folder", content));
        _chromium = await Chromium.StartAsync();
        await ReportsAsync(Goods, OutlinedWard.One);
        await ReportsAsync("Nước mắm thử", OutlinedWard.One);
        await ReportsAsync("Sữa bột thử", OutlinedWard.Other);
        OutlinedWard.SetPoint(_folder.Path, Goods, 20.855, 106.685);
    }

    public async Task DisposeAsync()
    {
        if (Needs.Chromium is null) return;
        await _chromium.DisposeAsync();
        await _year.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task An_officer_goes_from_the_map_to_a_groups_list_by_keys_and_to_a_report_by_its_point()
    {
        var page = await _year.SignInAsync(_chromium, "FatherlandFront");
        var complaints = Complaints.Of(page, _year.Host.Staff);
        await page.FollowAsync("Phản ánh");
        await page.FollowAsync("Bản đồ");
        var area = page.GetByRole(AriaRole.Link, new() { Name = $"{OutlinedWard.OneName}: 2 đang mở", Exact = true });
        await Expect(area).ToBeVisibleAsync();
        await Expect(page.Locator(".staff-map path")).ToHaveCountAsync(3);
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = OutlinedWard.OneName }))
            .ToContainTextAsync("2");
        await LooksRightAsync(page, "ban-do");

        await TabToAsync(page, area);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"{_year.Host.Staff}/phan-anh?noi={OutlinedWard.One}");
        await Expect(page.Locator("tbody [data-open]")).ToHaveCountAsync(2);

        await page.FollowAsync("Bản đồ");
        await page.Locator(".staff-map path[fill='#a8330f']").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(Goods);
        await Expect(page.Locator(".staff-map path")).ToHaveCountAsync(2);
        await LooksRightAsync(page, "phan-anh-ban-do");
        Assert.Empty(complaints.All);
    }

    [ChromiumFact]
    public async Task Without_scripts_the_table_says_what_the_map_draws()
    {
        var signedIn = await _year.SignInAsync(_chromium, "Handler");
        var page = await _chromium.NewPageAsync(script: false);
        await page.Context.AddCookiesAsync((await signedIn.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Url = _year.Host.Staff,
        }));
        await page.GotoAsync($"{_year.Host.Staff}/phan-anh/ban-do");
        await Expect(page.Locator(".staff-map")).ToBeHiddenAsync();
        await page.FollowAsync(OutlinedWard.OneName);
        await Expect(page.Locator("tbody [data-open]")).ToHaveCountAsync(2);
    }

    private async Task ReportsAsync(string product, string group)
    {
        var reporter = await SampleReporter.ReportsAsync(_chromium, _year.Host.Public, product, false, group);
        await reporter.Page.Context.CloseAsync();
    }

    private static async Task TabToAsync(IPage page, ILocator place)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await place.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }
        Assert.Fail($"Not reached with {MostTabs} tabs.");
    }

    private static async Task LooksRightAsync(IPage page, string name)
    {
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 844);
            Assert.Empty(await Axe.ViolationsAsync(page));
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
            if (Pictures is null) continue;
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
        }
        await page.SetViewportSizeAsync(Widths[0], 844);
    }
}
