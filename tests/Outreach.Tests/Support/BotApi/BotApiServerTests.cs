using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BachDang.Outreach.BotApi;
using Xunit;

namespace BachDang.Outreach.Tests.Support.BotApi;

/// <summary>The test server itself: what it refuses, Telegram refuses, in the same words.</summary>
public sealed class BotApiServerTests : IAsyncLifetime
{
    private const string Token = "1:TEST";
    private const long Chat = 700001;
    private BotApiServer _api = null!;

    private BotAccount Bot => _api.Bot(Token);

    public async Task InitializeAsync()
    {
        _api = await BotApiServer.StartAsync(new BotApiRules { EnforceRates = true });
        Bot.Says(Chat, "/start");
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Theory]
    [InlineData("a <", "can't parse entities: Unclosed start tag at byte offset 2")]
    [InlineData("ế <x>", "can't parse entities: Unsupported start tag \"x\" at byte offset 4")]
    [InlineData("<b>a", "can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("a</b>", "can't parse entities: Unexpected end tag at byte offset 1")]
    [InlineData("<b>a</i>",
        "can't parse entities: Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData(" ", "message text is empty")]
    [InlineData("<b> </b>", "message text is empty")]
    public async Task SendMessage_WrongText_IsRefusedInTelegramsWords(string text, string words)
    {
        var answer = await CallAsync("sendMessage", Html(text));
        Assert.Equal(400, answer["error_code"]!.GetValue<int>());
        Assert.Equal($"Bad Request: {words}", answer["description"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public async Task SendMessage_ByLengthAfterParsing_IsTaken(int length, bool fine)
    {
        var text = $"<b>{string.Concat(Enumerable.Repeat("&lt;", length))}</b>";
        var answer = await CallAsync("sendMessage", Html(text));
        Assert.Equal(fine, answer["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task SendMessage_ToAStranger_IsChatNotFound() => Assert.Equal("Bad Request: chat not found",
        (await CallAsync("sendMessage", new() { ["chat_id"] = 5, ["text"] = "a" }))["description"]!.GetValue<string>());

    [Fact]
    public async Task SendMessage_TooFast_MustWait()
    {
        JsonObject last = [];
        for (var n = 0; n < 40 && last["error_code"] is null; n++)
            last = await CallAsync("sendMessage", new() { ["chat_id"] = Chat, ["text"] = "a" });
        Assert.Equal(429, last["error_code"]!.GetValue<int>());
        Assert.Equal(1, last["parameters"]!["retry_after"]!.GetValue<int>());
    }

    [Fact]
    public async Task GetUpdates_Offset_ConfirmsWhatIsBeforeIt()
    {
        var first = (await CallAsync("getUpdates", []))["result"]!.AsArray();
        Assert.Single(first);
        var id = first[0]!["update_id"]!.GetValue<long>();
        Assert.Single((await CallAsync("getUpdates", new() { ["offset"] = id }))["result"]!.AsArray());
        Assert.Empty((await CallAsync("getUpdates", new() { ["offset"] = id + 1 }))["result"]!.AsArray());
        Assert.Equal(0, Bot.PendingUpdates);
    }

    [Fact]
    public async Task GetUpdates_SecondPoller_EndsTheFirst()
    {
        await CallAsync("getUpdates", new() { ["offset"] = -1 });
        var first = CallAsync("getUpdates", new() { ["offset"] = 200_000_000, ["timeout"] = 50 });
        await Patience.UntilAsync(() => Task.FromResult(Bot.PendingUpdates == 0), TimeSpan.FromSeconds(20));
        _ = CallAsync("getUpdates", new() { ["timeout"] = 1 });
        Assert.Equal(409, (await first)["error_code"]!.GetValue<int>());
    }

    [Fact]
    public async Task GetUpdates_WithAWebhook_IsAConflict()
    {
        await CallAsync("setWebhook", new() { ["url"] = "http://127.0.0.1:9/", ["secret_token"] = "s" });
        Assert.Equal(409, (await CallAsync("getUpdates", []))["error_code"]!.GetValue<int>());
        var info = await CallAsync("getWebhookInfo", []);
        Assert.Equal("http://127.0.0.1:9/", info["result"]!["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task Button_DataOver64Bytes_IsInvalid()
    {
        var keyboard = new JsonObject
        {
            ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject
            {
                ["text"] = "a",
                ["callback_data"] = new string('ế', 22),
            })),
        };
        var answer = await CallAsync("sendMessage",
            new() { ["chat_id"] = Chat, ["text"] = "a", ["reply_markup"] = keyboard });
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", answer["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Anything_WithAMalformedToken_IsNotFound()
    {
        using var answer = await Web.GetAsync($"{_api.Url}/botnonsense/getMe");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_ForAPerson_IsServed()
    {
        using var answer = await Web.GetAsync(_api.Url);
        Assert.Contains("Play a resident", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var bots = await Web.GetAsync($"{_api.Url}/control/bots");
        Assert.Contains(Token, await bots.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static JsonObject Html(string text) =>
        new() { ["chat_id"] = Chat, ["text"] = text, ["parse_mode"] = "HTML" };

    private async Task<JsonObject> CallAsync(string method, JsonObject parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_api.Url}/bot{Token}/{method}");
        request.Content = new StringContent(parameters.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await Web.SendAsync(request);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }
}
