using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd;

/// <summary>The chat as a resident meets it: a real browser, the real program.</summary>
public sealed class WebChatTests : IAsyncLifetime, IDisposable
{
    private const string Question = "mua phải hàng giả thì làm gì";
    private const string Unmarked = "mua phai hang gia thi lam gi";
    private const string Answer = "giữ nguyên hàng";
    private const string Basis = "19/2023/QH15";

    private readonly (string Key, string Value)[] _doors = Doors();
    private readonly OwnFolder _folder = new();
    private RunningHost _service = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        _service = await StartAsync();
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
    public async Task Resident_asks_and_reads_an_answer_with_its_legal_basis()
    {
        var page = await _chromium.NewPageAsync();
        var complaints = Complaints.Of(page, _service.Public);
        await page.GotoAsync($"{_service.Public}/chat");
        await Expect(page.GetByText("chương trình tự động").First).ToBeVisibleAsync();
        await AskAsync(page, Question);
        await Expect(LastAnswer(page)).ToContainTextAsync(Answer);
        await Expect(LastAnswer(page)).ToContainTextAsync(Basis);
        await AskAsync(page, Unmarked);
        await Expect(Log(page).Locator(".assistant", new() { HasText = Answer })).ToHaveCountAsync(2);
        Assert.Empty(complaints.All);
    }

    [ChromiumFact]
    public async Task Talk_is_there_again_after_a_reload()
    {
        var page = await _chromium.NewPageAsync();
        await page.GotoAsync($"{_service.Public}/chat");
        await AskAsync(page, Question);
        await Expect(LastAnswer(page)).ToContainTextAsync(Answer);
        var lines = await Log(page).Locator(".line").AllInnerTextsAsync();
        await page.ReloadAsync();
        await Expect(LastAnswer(page)).ToContainTextAsync(Answer);
        Assert.Equal(lines, await Log(page).Locator(".line").AllInnerTextsAsync());
    }

    [ChromiumFact]
    public async Task Talk_goes_on_when_the_server_was_killed_and_started_again()
    {
        var page = await _chromium.NewPageAsync();
        await page.GotoAsync($"{_service.Public}/chat");
        await AskAsync(page, Question);
        await Expect(LastAnswer(page)).ToContainTextAsync(Answer);
        await _service.DisposeAsync();
        await AskAsync(page, Unmarked);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("tự");
        _service = await StartAsync();
        await Expect(Log(page).Locator(".resident")).ToHaveCountAsync(2, new() { Timeout = 40_000 });
        await Expect(Log(page).Locator(".assistant", new() { HasText = Answer }))
            .ToHaveCountAsync(2, new() { Timeout = 40_000 });
        await Expect(page.Locator("#waiting > *")).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task Keyboard_alone_is_enough()
    {
        var page = await _chromium.NewPageAsync(1366, 768);
        await page.GotoAsync($"{_service.Public}/chat");
        await Expect(page.GetByLabel("Câu hỏi của bà con")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("mua phải hàng giả");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("thì làm gì");
        await page.Keyboard.PressAsync("Enter");
        await Expect(LastAnswer(page)).ToContainTextAsync(Basis);
        await Expect(page.GetByLabel("Câu hỏi của bà con")).ToBeFocusedAsync();
        // Back to the last button of the answer, which is pressed from the keyboard.
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Log(page).Locator(".resident")).ToHaveCountAsync(2);
        await Expect(LastAnswer(page)).ToContainTextAsync("xem lại lần gần nhất");
    }

    [ChromiumFact]
    public async Task A_question_of_the_first_page_is_taken_along()
    {
        var page = await _chromium.NewPageAsync();
        await page.GotoAsync(_service.Public);
        await page.GetByLabel("Câu hỏi của bà con").FillAsync(Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hỏi ngay" }).ClickAsync();
        await page.WaitForURLAsync("**/chat");
        await Expect(LastAnswer(page)).ToContainTextAsync(Answer);
    }

    [ChromiumFact]
    public async Task Without_scripts_the_answer_comes_as_a_page()
    {
        var page = await _chromium.NewPageAsync(script: false);
        await page.GotoAsync(_service.Public);
        await page.GetByLabel("Câu hỏi của bà con").FillAsync(Unmarked);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hỏi ngay" }).ClickAsync();
        await Expect(page.Locator(".answer")).ToContainTextAsync(Answer);
        await Expect(page.Locator(".answer")).ToContainTextAsync(Basis);
        await page.GotoAsync($"{_service.Public}/chat");
        await page.GetByLabel("Câu hỏi của bà con").FillAsync(Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();
        await Expect(page.Locator(".answer")).ToContainTextAsync(Answer);
    }

    [ChromiumFact]
    public async Task New_talk_forgets_the_old_one_on_this_device()
    {
        var page = await _chromium.NewPageAsync();
        await page.GotoAsync($"{_service.Public}/chat");
        await AskAsync(page, Question);
        await Expect(LastAnswer(page)).ToContainTextAsync(Answer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Nói chuyện mới" }).ClickAsync();
        await Expect(Log(page).Locator(".line")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await AskAsync(page, "xin chào");
        await Expect(Log(page).Locator(".resident")).ToHaveCountAsync(1);
    }

    // The same address after a restart, as the page expects.
    private Task<RunningHost> StartAsync() => RunningHost.StartAsync(_folder.Path, _doors);

    private static (string Key, string Value)[] Doors()
    {
        var (open, staff) = FreePorts.Two();
        return [("Public:Url", $"http://127.0.0.1:{open}"), ("Staff:Url", $"http://127.0.0.1:{staff}")];
    }

    private static ILocator Log(IPage page) => page.GetByRole(AriaRole.Log);

    private static ILocator LastAnswer(IPage page) => Log(page).Locator(".assistant").Last;

    private static async Task AskAsync(IPage page, string text)
    {
        await page.GetByLabel("Câu hỏi của bà con").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();
    }
}
