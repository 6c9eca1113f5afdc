using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd.Staff;

/// <summary>The triage of reports without a mouse: keys only, from the sign-in to the packet.</summary>
public sealed class KeyboardTriageFlows : IAsyncLifetime, IDisposable
{
    private const int MostTabs = 80;
    private const string Goods = "Dầu gội thử";

    private readonly OwnFolder _folder = new();
    private SampleYear _year = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        _year = await SampleYear.StartAsync(_folder.Path, reports: 8, questions: 20);
        _chromium = await Chromium.StartAsync();
        await ResidentReportsAsync();
    }

    public async Task DisposeAsync()
    {
        if (Needs.Chromium is null) return;
        await _chromium.DisposeAsync();
        await _year.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task A_new_report_is_assigned_verified_and_forwarded_by_keys_alone()
    {
        var page = await OpenListAsync();
        await SearchAsync(page, "dau goi thu");
        await PressAsync(page, "j", "j", "k");
        await Expect(FocusOf(page)).ToHaveTextAsync(Goods);
        await PressAsync(page, "a");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã giao 1 phản ánh.");
        await AtAsync(page, "Phản ánh");
        await TabToAsync(page, "Lưu danh sách đang xem");
        await PressAsync(page, "Enter");
        await TabToFieldAsync(page, "ten");
        await page.Keyboard.TypeAsync("Dầu gội");
        await PressAsync(page, "Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Dầu gội", Exact = true })).ToBeVisibleAsync();
        await AtAsync(page, "Phản ánh");
        await LooksRightAsync(page);
        await PressAsync(page, "j", "o");
        await AtAsync(page, Goods);

        await PressAsync(page, "m");
        await Expect(FocusOf(page)).ToHaveTextAsync("Đang xác minh");
        await PressAsync(page, "Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Chuyển sang");
        await TabToAsync(page, "Chuyển và báo bà con");
        await PressAsync(page, "Enter");
        await Expect(page.Locator(".badge").First).ToHaveTextAsync("Đang xác minh");

        await TabToAsync(page, "Đã chuyển");
        await PressAsync(page, "Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Chuyển sang");
        await TabToFieldAsync(page, "Form_Authority");
        await PressAsync(page, "ArrowDown");
        await TabToFieldAsync(page, "Form_Reason");
        await page.Keyboard.TypeAsync("Việc này thuộc cơ quan quản lý thị trường.");
        await TabToAsync(page, "Chuyển và báo bà con");
        await PressAsync(page, "Enter");
        await Expect(page.Locator(".badge").First).ToHaveTextAsync("Đã chuyển");

        await TabToAsync(page, "Tải hồ sơ chuyển số");
        var file = await page.RunAndWaitForDownloadAsync(() => PressAsync(page, "Enter"));
        Assert.EndsWith(".zip", file.SuggestedFilename, StringComparison.Ordinal);
        await LooksRightAsync(page);
        await TabToAsync(page, "Hồ sơ chuyển cơ quan khác");
        await PressAsync(page, "Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Hồ sơ chuyển cơ quan khác");
        await LooksRightAsync(page);
        await page.GoBackAsync();
        await AtAsync(page, Goods);
        await PressAsync(page, "u");
        await AtAsync(page, "Phản ánh");
    }

    [ChromiumFact]
    public async Task Keys_do_nothing_in_fields_and_nothing_at_all_once_they_are_turned_off()
    {
        var page = await OpenListAsync();
        await PressAsync(page, "/");
        await page.Keyboard.TypeAsync("jkxao?");
        await Expect(page.Locator("#tim")).ToHaveValueAsync("jkxao?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Equal(0, await page.Locator("input[name=chon]:checked").CountAsync());

        await TabToAsync(page, "Giao cho tôi");
        await PressAsync(page, "j", "x");
        await Expect(page.Locator("input[name=chon]:checked")).ToHaveCountAsync(1);
        await PressAsync(page, "?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await TabToAsync(page, "Dùng phím tắt trên máy này");
        await PressAsync(page, " ", "Escape", "x", "j", "?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.Locator("input[name=chon]:checked")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await AtAsync(page, "Phản ánh");
        await TabToAsync(page, "Phím tắt");
        await PressAsync(page, "Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Dùng phím tắt" })).Not.ToBeCheckedAsync();
    }

    private async Task<IPage> OpenListAsync()
    {
        var page = await _year.SignInAsync(_chromium, "Handler");
        await TabToAsync(page, "Phản ánh");
        await PressAsync(page, "Enter");
        await AtAsync(page, "Phản ánh");
        return page;
    }

    private static async Task SearchAsync(IPage page, string words)
    {
        await PressAsync(page, "/");
        await page.Keyboard.TypeAsync(words);
        await PressAsync(page, "Enter");
        await page.WaitForURLAsync(url => url.Contains("tim=", StringComparison.Ordinal));
        await AtAsync(page, "Phản ánh");
    }

    /// <summary>On that page, and its keys work: the button for their help has shown itself.</summary>
    private static async Task AtAsync(IPage page, string heading)
    {
        await Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        await Expect(page.Locator("[data-keys-open]")).ToBeVisibleAsync();
    }

    /// <summary>Accessible as it stands now, and no wider than a phone.</summary>
    private static async Task LooksRightAsync(IPage page)
    {
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(390, 844);
        var fits = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth");
        Assert.True(fits, page.Url);
        await page.SetViewportSizeAsync(1366, 768);
    }

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
    }

    /// <summary>Tab until the thing of that name has the focus, as somebody does who sees the outline wander.</summary>
    private static Task TabToAsync(IPage page, string name) => TabAsync(page, """
        (name) => {
          const at = document.activeElement;
          const label = at.labels?.[0]?.innerText ?? at.innerText ?? "";
          return at !== document.body && label.trim().startsWith(name);
        }
        """, name);

    private static Task TabToFieldAsync(IPage page, string id) =>
        TabAsync(page, "(id) => document.activeElement.id === id", id);

    private static async Task TabAsync(IPage page, string isThere, string what)
    {
        await page.WaitForLoadStateAsync();
        for (var i = 0; i < MostTabs; i++)
        {
            if (await page.EvaluateAsync<bool>(isThere, what)) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{what} is not reached with Tab on {page.Url}.");
    }

    private static ILocator FocusOf(IPage page) => page.Locator(":focus");

    private async Task ResidentReportsAsync()
    {
        var page = await _chromium.NewPageAsync();
        await page.GotoAsync($"{_year.Host.Public}/phan-anh");
        await ClickAsync("Bắt đầu");
        await ClickAsync("Hàng giả, hàng nhái nhãn hiệu");
        await page.GetByLabel("Kể bằng lời của mình").FillAsync("Dầu gội bán rẻ hơn một nửa, chữ trên nhãn nhòe.");
        await page.GetByLabel("Tên món hàng").FillAsync(Goods);
        await ClickAsync("Tiếp tục");
        await page.GetByLabel("Địa chỉ, tên chợ, tên quầy").FillAsync("Quầy số 12");
        await ClickAsync("Tiếp tục");
        await ClickAsync("Hôm nay");
        await ClickAsync("Tiếp tục");
        await ClickAsync("Không để lại");
        await ClickAsync("Gửi phản ánh");
        await Expect(page.Locator(".code-line")).ToBeVisibleAsync();

        Task ClickAsync(string button) =>
            page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }
}
