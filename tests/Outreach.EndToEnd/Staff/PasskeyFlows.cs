using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd.Staff;

/// <summary>Passkeys in Chromium, with its own virtual authenticator.</summary>
public sealed class PasskeyFlows : IAsyncLifetime, IDisposable
{
    private const string Password = "xe dap qua cau luc 5 gio";
    private readonly OwnFolder _folder = new();
    private readonly string _staff = $"http://localhost:{FreePorts.Two().Second}";
    private RunningHost _service = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        var file = Path.Combine(_folder.Path, "password.txt");
        await File.WriteAllTextAsync(file, Password);
        var (exit, output) = await RunningHost.RunAsync(_folder.Path,
            [
                "create-officer", "--name", "Le Thi Thu", "--sign-in", "lan", "--roles", "Handler",
                "--password-file", file,
            ]);
        Assert.True(exit == 0, output);
        _service = await RunningHost.StartAsync(_folder.Path, ("Staff:Url", _staff), ("Accounts:TotpFor", "None"));
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
    public async Task Officer_adds_a_passkey_signs_in_with_it_and_takes_it_back()
    {
        var page = await PageWithPhoneAsync();
        await EnterAsync(page);
        await page.GotoAsync($"{_staff}/tai-khoan/khoa");
        await page.GetByLabel("Tên máy").FillAsync("Điện thoại của tôi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa truy cập" }).ClickAsync();
        await Expect(page.GetByText("chưa dùng lần nào")).ToBeVisibleAsync();
        foreach (var own in (string[])["/tai-khoan", "/tai-khoan/ma", "/tai-khoan/khoa"])
        {
            await page.GotoAsync(_staff + own);
            Assert.Empty(await Axe.ViolationsAsync(page));
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Expect(page.GetByLabel("Mật khẩu")).ToBeVisibleAsync();
        await page.GotoAsync($"{_staff}/dang-nhap?ve=%2Ftai-khoan%2Fkhoa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập" }).ClickAsync();
        await Expect(page.GetByText("dùng gần nhất")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ khóa" }).ClickAsync();
        await Expect(page.GetByText("Chưa có khóa truy cập nào")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.StartsWith($"{_staff}/dang-nhap", page.Url, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Without_scripts_the_button_is_hidden_and_the_password_works()
    {
        var page = await _chromium.NewPageAsync(script: false);
        await page.GotoAsync($"{_staff}/dang-nhap");
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        await EnterAsync(page);
    }

    [ChromiumFact]
    public async Task At_another_address_than_the_staffs_the_button_is_hidden()
    {
        var page = await PageWithPhoneAsync();
        await page.GotoAsync($"{_staff.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)}/dang-nhap",
            new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
    }

    private async Task EnterAsync(IPage page)
    {
        await page.GotoAsync($"{_staff}/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync("lan");
        await page.GetByLabel("Mật khẩu").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" })).ToBeVisibleAsync();
    }

    private async Task<IPage> PageWithPhoneAsync()
    {
        var page = await _chromium.NewPageAsync();
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return page;
    }
}
