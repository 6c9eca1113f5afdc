using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd.Staff;

/// <summary>Sign-in by a provider of another site, in a browser that keeps strict cookies back as it should.</summary>
public sealed class OpenIdFlows : IAsyncLifetime, IDisposable
{
    private const string Password = "xe dap qua cau luc 5 gio";
    private readonly OwnFolder _folder = new();
    private readonly string _staff = $"http://localhost:{FreePorts.Two().Second}";
    private OpenIdProvider _provider = null!;
    private RunningHost _service = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        _provider = await OpenIdProvider.StartAsync();
        _provider.RedirectUri = $"{_staff}/dang-nhap/openid";
        var file = Path.Combine(_folder.Path, "password.txt");
        await File.WriteAllTextAsync(file, Password);
        var (exit, output) = await RunningHost.RunAsync(_folder.Path,
            [
                "create-officer", "--name", "Le Thi Thu", "--sign-in", "lan", "--roles", "Handler",
                "--password-file", file,
            ]);
        Assert.True(exit == 0, output);
        _service = await RunningHost.StartAsync(_folder.Path,
            [
                ("Staff:Url", _staff), ("Accounts:TotpFor", "None"),
                .. _provider.Settings.Select(line => line.Split('=', 2)).Select(pair => (pair[0], pair[1])),
            ]);
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Needs.Chromium is null) return;
        await _chromium.DisposeAsync();
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public Task Officer_links_an_account_of_another_site_and_signs_in_by_it() => LinksAndSignsInAsync(script: true);

    [ChromiumFact]
    public Task All_of_it_works_without_scripts() => LinksAndSignsInAsync(script: false);

    [ChromiumFact]
    public async Task A_link_of_another_site_opens_the_page_for_whoever_is_signed_in()
    {
        var page = await _chromium.NewPageAsync();
        await EntersAsync(page);
        await FollowsFromElsewhereAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tài khoản của tôi");
        await page.Context.ClearCookiesAsync();
        await FollowsFromElsewhereAsync(page);
        await Expect(page.GetByLabel("Mật khẩu")).ToBeVisibleAsync();
    }

    private async Task FollowsFromElsewhereAsync(IPage page)
    {
        await page.GotoAsync($"{_provider.Issuer}/keys");
        await page.EvaluateAsync("address => { location.href = address; }", $"{_staff}/tai-khoan");
    }

    private async Task EntersAsync(IPage page)
    {
        await page.GotoAsync($"{_staff}/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync("lan");
        await page.GetByLabel("Mật khẩu").FillAsync(Password);
        await PressAsync(page, "Đăng nhập");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" })).ToBeVisibleAsync();
    }

    // What a person would run into: faults of accessibility, and pages wider than a telephone.
    private static async Task IsReadableAsync(IPage page)
    {
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task LinksAndSignsInAsync(bool script)
    {
        var page = await _chromium.NewPageAsync(script: script);
        await page.GotoAsync($"{_staff}/dang-nhap");
        await PressAsync(page, "Đăng nhập bằng Cổng Thử");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("chưa gắn với cán bộ nào");
        if (script) await IsReadableAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Về trang đăng nhập" }).ClickAsync();
        if (script) await IsReadableAsync(page);
        await EntersAsync(page);
        await page.GotoAsync($"{_staff}/tai-khoan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Gắn hoặc gỡ Cổng Thử" }).ClickAsync();
        await PressAsync(page, "Gắn tài khoản Cổng Thử");
        await Expect(page.GetByText("Đã gắn từ")).ToBeVisibleAsync();
        if (script) await IsReadableAsync(page);
        await PressAsync(page, "Đăng xuất");
        await Expect(page.GetByLabel("Mật khẩu")).ToBeVisibleAsync();
        await page.GotoAsync($"{_staff}/dang-nhap?ve=%2Ftai-khoan");
        await PressAsync(page, "Đăng nhập bằng Cổng Thử");
        await page.WaitForURLAsync($"{_staff}/tai-khoan");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tài khoản của tôi");
        await page.Context.CloseAsync();
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
