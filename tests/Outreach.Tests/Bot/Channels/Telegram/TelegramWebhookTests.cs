using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BachDang.Outreach.Bot.Channels.Telegram;
using BachDang.Outreach.BotApi;
using BachDang.Outreach.BotApi.Wire;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

public sealed class TelegramWebhookTests : IAsyncLifetime
{
    private const long Chat = 7_000_000_001;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private BotApiServer _api = null!;
    private TelegramHost _host = null!;

    private BotAccount Bot => _api.Bot(TelegramHost.Token);

    public async Task InitializeAsync()
    {
        _api = await BotApiServer.StartAsync(new BotApiRules { FirstPushRetry = TimeSpan.FromMilliseconds(50) });
        var (port, _) = FreePorts.Two();
        var url = $"http://127.0.0.1:{port}";
        _host = await TelegramHost.StartAsync(_api,
            settings: [.. TelegramHost.WithWebhook($"{url}/webhooks/telegram"), ("urls", url)]);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("wrong", HttpStatusCode.Forbidden)]
    [InlineData("webhook-secret_", HttpStatusCode.Forbidden)]
    [InlineData("WEBHOOK-SECRET_1", HttpStatusCode.Forbidden)]
    public async Task Receive_WithoutTheSecret_IsTurnedAwayUnread(string? secret, HttpStatusCode expected)
    {
        Assert.Equal(expected, await PostAsync(Update(1), secret));
        Assert.Equal(expected, await PostAsync("{", secret));
        Assert.Equal(expected, await PostAsync(new string(' ', 5_000_000), secret));
        Assert.Empty(await _host.StoredAsync());
    }

    [Fact]
    public async Task Receive_SameUpdateInParallel_IsStoredOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => PostAsync(Update(7))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(["7"], await _host.StoredAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"update_id\":1,")]
    [InlineData("[1]")]
    [InlineData("{\"message\":{\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"a\"}}")]
    [InlineData("{\"update_id\":\"x\"}")]
    public async Task Receive_NoUpdate_IsABadRequest(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body));
        Assert.Empty(await _host.StoredAsync());
        Assert.Equal(1, _host.Log.Count(2421));
    }

    [Fact]
    public async Task Receive_KindOfTheFuture_IsAcknowledged()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync("{\"update_id\":1,\"telepathy\":{\"from\":{\"id\":7}}}"));
        Assert.Empty(await _host.StoredAsync());
    }

    [Theory]
    [InlineData(5_000_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1_048_577, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1_048_576, HttpStatusCode.OK)]
    public async Task Receive_BySize_IsTakenUpToOneMegabyte(int bytes, HttpStatusCode expected)
    {
        var update = Update(3);
        var body = update + new string(' ', bytes - update.Length);
        Assert.Equal(expected, await PostAsync(body));
        Assert.Equal(expected, await PostAsync(body, chunked: true));
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, (await _host.StoredAsync()).Count);
    }

    [Fact]
    public async Task Receive_DatabaseFails_AsksTelegramToRepeatAndLosesNothing()
    {
        await Bot.UntilAsync(b => b.WebhookUrl is not null, Soon);
        await _host.RunSqlAsync("ALTER TABLE \"InboundMessages\" RENAME TO \"Gone\"");
        using var response = await SendAsync(Update(9), TelegramHost.Secret, chunked: false);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
        Bot.Says(Chat, "a");
        await UntilAsync(() => Bot.Pusher.LastError is not null);
        Assert.Equal(1, Bot.PendingUpdates);
        await _host.RunSqlAsync("ALTER TABLE \"Gone\" RENAME TO \"InboundMessages\"");
        await UntilAsync(() => Bot.PendingUpdates == 0);
        Assert.Single(await _host.StoredAsync());
    }

    [Fact]
    public async Task Start_Webhook_IsRegisteredAndPushed()
    {
        await Bot.UntilAsync(b => b.Commands.Count == 1, Soon);
        var call = Bot.Calls.First(c => c.Method == "setWebhook").Parameters;
        Assert.Equal(TelegramHost.Secret, Bot.WebhookSecret);
        Assert.Equal("message,edited_message,callback_query,my_chat_member",
            string.Join(',', call["allowed_updates"]!.AsArray().Select(kind => kind!.GetValue<string>())));
        for (var n = 0; n < 60; n++) Bot.Says(Chat + (n % 3), $"{n}");
        await UntilAsync(() => Bot.PendingUpdates == 0);
        var stored = await _host.StoredNumbersAsync();
        Assert.Equal(60, stored.Length);
        foreach (var chat in stored.GroupBy(id => id % 3)) Assert.Equal(chat.Order(), chat);
        Assert.Equal(TelegramState.Webhook, _host.Health.State);
    }

    [Fact]
    public async Task Start_TelegramDoesNotAnswer_RegistersLater()
    {
        await using var api = await BotApiServer.StartAsync();
        api.Bot(TelegramHost.Token).Faults.Add("setWebhook", Fault.ServerError);
        await using var host = await TelegramHost.StartAsync(api, settings: TelegramHost.WithWebhook());
        await UntilAsync(() => api.Bot(TelegramHost.Token).WebhookUrl is not null);
        Assert.Equal(1, host.Log.Count(2424));
    }

    [Fact]
    public async Task Polling_Mode_HasNoWebhook()
    {
        await using var host = await TelegramHost.StartAsync(_api, settings: ("Telegram:PollSeconds", "1"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{host.Url}/webhooks/telegram");
        using var response = await Web.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Logs_AtEveryLevel_HoldNoSecretAndNoResident()
    {
        await Bot.UntilAsync(b => b.Commands.Count == 1, Soon);
        Bot.Says(Chat, "Tôi tên Nguyễn Văn Bí Mật");
        await UntilAsync(() => Bot.PendingUpdates == 0);
        await PostAsync(Update(1), "wrong-secret");
        await PostAsync("{bí mật");
        Fault[] faults = [Fault.ServerError, Fault.Reset, Fault.Blocked, Fault.ChatNotFound, Fault.Unauthorized];
        foreach (var fault in faults)
        {
            Bot.Faults.Add("sendMessage", fault);
            await _host.SendAsync(Chat, BachDang.Outreach.Ward.Messages.MessageBody.Of("Trả lời bí mật"));
        }
        string[] secrets =
        [
            TelegramHost.Token, "TEST-token_secret", TelegramHost.Secret, "wrong-secret", "bí mật", "Bí Mật", $"{Chat}",
        ];
        Assert.DoesNotContain(_host.Log.All, line => secrets.Any(s => line.Contains(s, StringComparison.Ordinal)));
    }

    private static string Update(long id)
    {
        var update = Updates.Message(Chat, id, DateTimeOffset.UnixEpoch, new JsonObject { ["text"] = "a" });
        update["update_id"] = id;
        return update.ToJsonString();
    }

    private async Task<HttpStatusCode> PostAsync(
        string body, string? secret = TelegramHost.Secret, bool chunked = false)
    {
        using var response = await SendAsync(body, secret, chunked);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string body, string? secret, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_host.Url}/webhooks/telegram");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = body.Length > 100_000;
        if (secret is not null) request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        return await Web.SendAsync(request);
    }

    private static Task UntilAsync(Func<bool> condition) =>
        Patience.UntilAsync(() => Task.FromResult(condition()), Soon);
}
