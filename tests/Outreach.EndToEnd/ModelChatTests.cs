using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.ModelServer;
using BachDang.Outreach.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BachDang.Outreach.EndToEnd;

/// <summary>The chat with a language model, in a real browser against the real program.</summary>
public sealed class ModelChatTests : IAsyncLifetime, IDisposable
{
    private const string Question = "mua phải hàng giả thì làm gì";
    private readonly OwnFolder _folder = new();
    private ScriptedModel _model = null!;
    private RunningHost _service = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        _model = await ScriptedModel.StartAsync("good");
        _model.Thinks = TimeSpan.FromMilliseconds(40);
        _service = await RunningHost.StartAsync(
            _folder.Path, ("Llm:Endpoint", _model.Endpoint), ("Llm:Model", "scripted"));
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Needs.Chromium is null) return;
        await _chromium.DisposeAsync();
        await _service.DisposeAsync();
        await _model.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task First_words_are_read_while_the_rest_is_made_and_then_the_whole_answer_stands_alone()
    {
        var page = await _chromium.NewPageAsync();
        var complaints = Complaints.Of(page, _service.Public);
        await page.GotoAsync($"{_service.Public}/chat");
        await page.Locator("#q").FillAsync(Question);
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page.Locator("#coming .bubble")).ToBeVisibleAsync();
        var first = await page.Locator("#coming .bubble").InnerTextAsync();
        Assert.NotEmpty(first);
        Assert.DoesNotContain("19/2023/QH15", first, StringComparison.Ordinal);

        var answer = page.Locator("#log .assistant").Last;
        await Expect(answer).ToContainTextAsync("19/2023/QH15");
        await Expect(answer).ToContainTextAsync("trí tuệ nhân tạo");
        await Expect(page.Locator("#coming .bubble")).ToHaveCountAsync(0);
        Assert.Empty(complaints.All);
    }

    [ChromiumFact]
    public async Task Lying_model_changes_nothing_that_is_read()
    {
        _model.Script = "new-number";
        var page = await _chromium.NewPageAsync();
        await page.GotoAsync($"{_service.Public}/chat");
        await page.Locator("#q").FillAsync(Question);
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page.Locator("#log .assistant").Last).ToContainTextAsync("19/2023/QH15");
        Assert.DoesNotContain("17 ngày", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }
}
