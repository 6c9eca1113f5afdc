using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace BachDang.Outreach.EndToEnd;

public sealed class BrowserFlows
{
    private const float Patience = 30_000;
    private const string Question = "mua phai hang gia thi lam gi";

    [ChromiumFact]
    public async Task A_resident_asks_on_a_small_phone_and_reads_the_answer_again_after_a_reload()
    {
        using var folder = new OwnFolder();
        await using var host = await RunningHost.StartAsync(folder.Path);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await OpenAsync(browser, $"{host.Public}/chat");

        await page.GetByRole(AriaRole.Textbox).FillAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        var answer = page.GetByRole(AriaRole.Log).GetByText("19/2023/QH15").First;
        await answer.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        await page.ReloadAsync();
        await answer.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });

        Assert.Equal(1, await page.GetByRole(AriaRole.Log).GetByText(Question, new() { Exact = true }).CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [ChromiumFact]
    public async Task The_chat_page_loads_nothing_from_elsewhere_and_breaks_no_policy()
    {
        using var folder = new OwnFolder();
        await using var host = await RunningHost.StartAsync(folder.Path);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var (foreign, complaints) = (new List<string>(), new List<string>());
        var page = await browser.NewPageAsync();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Public, StringComparison.Ordinal)) foreign.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };

        foreach (var path in new[] { "/", "/chat" }) await page.GotoAsync(host.Public + path);

        Assert.Empty(foreign);
        Assert.Empty(complaints);
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Needs.Chromium,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
    });

    private static async Task<IPage> OpenAsync(IBrowser browser, string address)
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 360, Height = 640 } });
        await page.GotoAsync(address);
        return page;
    }
}
