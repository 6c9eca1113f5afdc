using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Channels.Telegram;
using BachDang.Outreach.BotApi;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

/// <summary>Telegram's error table row by row, over real HTTP.</summary>
public sealed class TelegramSendTests : IAsyncLifetime
{
    private const long Chat = 7_000_000_001;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private BotApiServer _api = null!;
    private TelegramHost _host = null!;

    private BotAccount Bot => _api.Bot(TelegramHost.Token);

    public async Task InitializeAsync()
    {
        _api = await BotApiServer.StartAsync();
        _host = await TelegramHost.StartAsync(_api, settings: TelegramHost.WithWebhook());
        Bot.Says(Chat, "/start");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Send_Reply_ArrivesAsHtmlWithButtonsAndWithoutPreview()
    {
        var delivery = await SayAsync("**Giữ** hoá đơn < 1 năm", new Choice("fb:1:y", "Đúng ý"));
        var message = Assert.Single(Bot.Messages);
        Assert.Equal(new Delivered($"{message.Id}"), delivery);
        Assert.Equal("Giữ hoá đơn < 1 năm", message.Text);
        Assert.Equal(["bold"], message.Entities);
        Assert.Equal([new RecordedButton("Đúng ý", "fb:1:y")], message.Buttons);
        var call = Bot.Calls.Single(c => c.Method == "sendMessage").Parameters;
        Assert.True(call["link_preview_options"]!["is_disabled"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(403, "Forbidden: user is deactivated")]
    [InlineData(403, "Forbidden: bot was kicked from the group chat")]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat")]
    public async Task Send_ResidentIsGone_IsRefused(int code, string words)
    {
        Bot.Faults.Add("sendMessage", Fault.Of(code, words));
        Assert.IsType<Refused>(await SayAsync("a"));
    }

    [Theory]
    [InlineData(400, "Bad Request: chat not found")]
    [InlineData(400, "Bad Request: PEER_ID_INVALID")]
    [InlineData(403, "Forbidden: bots can't send messages to bots")]
    public async Task Send_NeverCanArrive_IsUndeliverable(int code, string words)
    {
        Bot.Faults.Add("sendMessage", Fault.Of(code, words));
        Assert.IsType<Undeliverable>(await SayAsync("a"));
    }

    [Fact]
    public async Task Send_ChatMigrated_NamesTheNewAddress()
    {
        Bot.Faults.Add("sendMessage", Fault.Migrated(-1001234567890));
        Assert.Equal(new Moved("-1001234567890"), await SayAsync("a"));
    }

    [Fact]
    public async Task Send_NotModified_CountsAsDelivered()
    {
        Bot.Faults.Add("sendMessage", Fault.Of(400, "Bad Request: message is not modified"));
        Assert.IsType<Delivered>(await SayAsync("a"));
    }

    [Fact]
    public async Task Send_CannotParse_GoesOutAsPlainText()
    {
        Bot.Faults.Add("sendMessage", Fault.Of(400, "Bad Request: can't parse entities: Unsupported start tag \"x\""));
        Assert.IsType<Delivered>(await SayAsync("**a** & b", new Choice("c", "d")));
        var message = Assert.Single(Bot.Messages);
        Assert.Null(message.ParseMode);
        Assert.Equal("a & b", message.Text);
        Assert.Single(message.Buttons);
        Assert.Equal(1, _host.Log.Count(2403));
    }

    [Fact]
    public async Task Send_Unauthorized_IsUndeliverableAndAlertsOnce()
    {
        Bot.Faults.Add("sendMessage", Fault.Unauthorized, times: 2);
        Assert.IsType<Undeliverable>(await SayAsync("a"));
        Assert.IsType<Undeliverable>(await SayAsync("a"));
        Assert.Equal(TelegramState.Refused, _host.Health.State);
        Assert.Equal(1, _host.Log.Count(2401));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(3600)]
    public async Task Send_TooMany_AsksForExactlyThatWait(int seconds)
    {
        Bot.Faults.Add("sendMessage", Fault.TooManyRequests(seconds));
        Assert.Equal(new WaitAsked(TimeSpan.FromSeconds(seconds)), await SayAsync("a"));
    }

    [Fact]
    public async Task Send_ServerOrNetworkFails_IsAPassingFault()
    {
        foreach (var fault in new[] { Fault.ServerError, Fault.BadGateway, Fault.Reset, Fault.Of(409, "Conflict") })
        {
            Bot.Faults.Add("sendMessage", fault);
            Assert.IsType<Faulted>(await SayAsync("a"));
        }
    }

    [Fact]
    public async Task Send_NoAnswerIn15Seconds_IsAPassingFault()
    {
        var clock = new FakeClock();
        await using var host = await TelegramHost.StartAsync(_api, clock: clock, settings: TelegramHost.WithWebhook());
        Bot.Faults.Add("sendMessage", Fault.TimeOut(TimeSpan.FromHours(1)));
        var sending = host.SendAsync(Chat, MessageBody.Of("a"));
        await Bot.UntilAsync(b => b.Messages.Count == 1, Soon);
        clock.Advance(TimeSpan.FromSeconds(14));
        Assert.False(sending.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new Faulted("No answer within 15 s."), await sending);
    }

    [Fact]
    public async Task Send_ThroughTheProxy_Arrives()
    {
        // The server takes absolute addresses as a proxy does; nobody answers at the address itself.
        await using var host = await TelegramHost.StartAsync(_api, settings:
        [
            .. TelegramHost.WithWebhook(),
            ("Telegram:BaseUrl", "http://telegram.invalid"), ("Telegram:Proxy", _api.Url),
        ]);
        Assert.IsType<Delivered>(await host.SendAsync(Chat, MessageBody.Of("a")));
    }

    [Fact]
    public async Task Send_AnswerLost_IsAPassingFault()
    {
        Bot.Faults.Add("sendMessage", Fault.LostAnswer);
        Assert.IsType<Faulted>(await SayAsync("a"));
        Assert.Single(Bot.Messages);
    }

    [Fact]
    public async Task Send_NobodyListens_IsAPassingFault()
    {
        await using var alone = await TelegramHost.StartAsync(_api,
            settings: [.. TelegramHost.WithWebhook(), ("Telegram:BaseUrl", "http://127.0.0.1:9")]);
        Assert.IsType<Faulted>(await alone.SendAsync(Chat, MessageBody.Of("a")));
    }

    [Fact]
    public async Task Send_LongText_ArrivesWholeInOrderWithButtonsOnTheLast()
    {
        var paragraphs = Enumerable.Range(1, 40).Select(n => $"**{n}.** {new string('đ', 300)} & <b>").ToArray();
        var body = new MessageBody(string.Join("\n\n", paragraphs), new string('x', 5000), [new Choice("c", "d")]);
        Assert.IsType<Delivered>(await _host.SendAsync(Chat, body));
        Assert.True(Bot.Messages.Count >= 4);
        Assert.All(Bot.Messages.SkipLast(1), m => Assert.Empty(m.Buttons));
        Assert.Single(Bot.Messages[^1].Buttons);
        var text = string.Concat(Bot.Messages.Select(m => m.Text.Replace("\n", "", StringComparison.Ordinal)));
        Assert.Equal(string.Concat(paragraphs).Replace("**", "", StringComparison.Ordinal) + body.More, text);
    }

    [Fact]
    public async Task Send_FailsMidway_GoesOnWhereItBrokeOff()
    {
        var id = Guid.CreateVersion7();
        string[] paragraphs = [new('a', 4000), new('b', 4000), new('c', 200)];
        var body = MessageBody.Of(string.Join("\n\n", paragraphs));
        Bot.Faults.Add("sendMessage", Fault.TooManyRequests(2), after: 1);
        Assert.IsType<WaitAsked>(await _host.SendAsync(Chat, body, id));
        Assert.Single(Bot.Messages);
        Assert.Equal(new Delivered("4") { Beside = 1 }, await _host.SendAsync(Chat, body, id));
        Assert.Equal(["a", "b", "c"], Bot.Messages.Select(m => m.Text[..1]));
    }

    [Fact]
    public async Task Send_SameMessageAgain_SaysNothingTwice()
    {
        var id = Guid.CreateVersion7();
        var first = await _host.SendAsync(Chat, MessageBody.Of("a"), id);
        Assert.Equal(first, await _host.SendAsync(Chat, MessageBody.Of("a"), id));
        Assert.Single(Bot.Messages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public async Task Send_Nothing_IsUndeliverable(string text) => Assert.IsType<Undeliverable>(await SayAsync(text));

    [Fact]
    public async Task Send_HostileText_ArrivesAsTyped()
    {
        var text = "<script>alert(1)</script> &lt; _*[x](y)`~ \u202Eabc '; DROP TABLE \ud83d x";
        Assert.IsType<Delivered>(await SayAsync(text));
        Assert.Equal(text.Replace('\ud83d', '\uFFFD'), Assert.Single(Bot.Messages).Text);
    }

    [Fact]
    public async Task Acknowledge_Words_ShowTyping()
    {
        await _host.Channel.AcknowledgeAsync($"{Chat}", new Said("a"), CancellationToken.None);
        await Bot.UntilAsync(b => b.Calls.Any(c => c.Method == "sendChatAction"), Soon);
    }

    [Fact]
    public async Task Acknowledge_Press_IsAnsweredAndTooOldIsIgnored()
    {
        await _host.Channel.AcknowledgeAsync($"{Chat}", new Pressed("a", "long-gone"), CancellationToken.None);
        await Bot.UntilAsync(b => b.Calls.Any(c => c is { Method: "answerCallbackQuery", Code: 400 }), Soon);
        await _host.Channel.AcknowledgeAsync("no number", new Said("a"), CancellationToken.None);
        await _host.Channel.AcknowledgeAsync($"{Chat}", new Nothing(), CancellationToken.None);
    }

    private Task<Delivery> SayAsync(string text, params Choice[] choices) =>
        _host.SendAsync(Chat, MessageBody.Of(text, choices));
}
