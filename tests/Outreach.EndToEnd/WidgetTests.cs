using System.Globalization;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd;

/// <summary>The widget on somebody else's page, which has a strict content policy of its own.</summary>
public sealed class WidgetTests : IAsyncLifetime, IDisposable
{
    private readonly (int Allowed, int Stranger) _ports = FreePorts.Two();
    private readonly OwnFolder _folder = new();
    private RunningHost _service = null!;
    private Chromium _chromium = null!;
    private WebApplication _foreign = null!;

    private string Allowed => Url(_ports.Allowed);

    private string Stranger => Url(_ports.Stranger);

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        _service = await RunningHost.StartAsync(_folder.Path, ("Public:FrameAncestors", Allowed));
        _chromium = await Chromium.StartAsync();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Allowed, Stranger);
        _foreign = builder.Build();
        _foreign.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src {_service.Public}; frame-src {_service.Public}";
            return Results.Content($"""
                <!doctype html><html lang="vi"><title>Cổng phường</title><body><h1>Cổng phường</h1>
                <script async src="{_service.Public}/widget.js"
                  data-label="Hỏi trợ lý phường" data-title="Trợ lý"></script>
                """, "text/html; charset=utf-8");
        });
        await _foreign.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Needs.Chromium is null) return;
        await _foreign.DisposeAsync();
        await _chromium.DisposeAsync();
        await _service.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task Widget_answers_on_an_allowed_page_and_closes_with_Escape()
    {
        var page = await _chromium.NewPageAsync(1366, 768);
        await page.GotoAsync(Allowed);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Hỏi trợ lý phường" });
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        var chat = page.FrameLocator("iframe");
        await Expect(chat.GetByLabel("Câu hỏi của bà con")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("mua phải hàng giả thì làm gì");
        await page.Keyboard.PressAsync("Enter");
        await Expect(chat.GetByRole(AriaRole.Log)).ToContainTextAsync("19/2023/QH15");
        if (Environment.GetEnvironmentVariable("OUTREACH_SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "widget.png") });
        await page.Keyboard.PressAsync("Escape");
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(button).ToBeFocusedAsync();
        await Expect(page.Locator("iframe")).ToBeHiddenAsync();
    }

    [ChromiumFact]
    public async Task Widget_stays_empty_on_a_page_that_is_not_allowed()
    {
        var page = await _chromium.NewPageAsync(1366, 768);
        var refusal = page.WaitForConsoleMessageAsync(new()
        {
            Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal),
        });
        await page.GotoAsync(Stranger);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hỏi trợ lý phường" }).ClickAsync();
        await refusal;
        await Expect(page.FrameLocator("iframe").GetByLabel("Câu hỏi của bà con")).ToHaveCountAsync(0);
    }

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}
