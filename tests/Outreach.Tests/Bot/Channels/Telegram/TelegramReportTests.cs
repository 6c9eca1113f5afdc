using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Channels.Telegram;
using BachDang.Outreach.BotApi;
using BachDang.Outreach.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

/// <summary>What the operator reads in <c>doctor</c> and <c>/health/ready</c>.</summary>
public sealed class TelegramReportTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private BotApiServer _api = null!;

    private BotAccount Bot => _api.Bot(TelegramHost.Token);

    public async Task InitializeAsync() => _api = await BotApiServer.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Doctor_WithoutAToken_SaysOff()
    {
        await using var host = await TelegramHost.StartAsync(_api, settings: ("Telegram:Token", ""));
        Assert.Equal(new ChannelState("telegram", true, "off (no Telegram:Token)"), await ExamineAsync(host));
    }

    [Fact]
    public async Task Doctor_WrongToken_SaysWhatToCheck()
    {
        await using var host = await TelegramHost.StartAsync(_api, settings: TelegramHost.WithWebhook());
        Bot.Faults.Add("getMe", Fault.Unauthorized);
        var state = await ExamineAsync(host);
        Assert.False(state.Works);
        Assert.StartsWith("Telegram answers 401 Unauthorized. Check Telegram:Token", state.Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WebhookCannotBeCalled_SaysHowManyWait()
    {
        await using var host = await TelegramHost.StartAsync(_api, settings: TelegramHost.WithWebhook());
        await Bot.UntilAsync(b => b.WebhookUrl is not null, Soon);
        Assert.Equal("on, webhook, as @outreach_test_bot", (await ExamineAsync(host)).Sentence);
        Bot.Says(7, "a");
        await Patience.UntilAsync(() => Task.FromResult(Bot.Pusher.LastError is not null), Soon);
        Assert.StartsWith("1 updates wait", (await ExamineAsync(host)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_TokenRefused_IsDegradedOnly()
    {
        Bot.Faults.Add("*", Fault.Unauthorized, times: 1000);
        await using var host = await TelegramHost.StartAsync(_api);
        await Patience.UntilAsync(() => Task.FromResult(host.Health.State == TelegramState.Refused), Soon);
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal(HealthStatus.Degraded, report.Entries["telegram"].Status);
    }

    [Fact]
    public async Task Start_WrongSettings_NamesEachOfThem()
    {
        var exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            TelegramHost.StartAsync(_api, settings: [("Telegram:Mode", "Push"), ("Telegram:BaseUrl", "nowhere")]));
        Assert.Equal(2, exception.Failures.Count());
    }

    private static async Task<ChannelState> ExamineAsync(TelegramHost host) =>
        (await host.Services.ExamineChannelsAsync(CancellationToken.None)).Single(s => s.Channel == "telegram");
}
