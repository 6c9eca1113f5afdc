using System.Text.Json.Nodes;
using BachDang.Outreach.Bot.Channels.Telegram;
using BachDang.Outreach.BotApi;
using BachDang.Outreach.BotApi.Wire;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

public sealed class TelegramPollerTests : IAsyncLifetime
{
    private const long Chat = 7_000_000_001;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private BotApiServer _api = null!;

    private BotAccount Bot => _api.Bot(TelegramHost.Token);

    public async Task InitializeAsync() => _api = await BotApiServer.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Poll_Batch_IsStoredInOrderPerChatAndThenConfirmed()
    {
        for (var n = 0; n < 150; n++) Bot.Says(Chat + (n % 5), $"câu {n}");
        await using var host = await StartAsync();
        await Bot.UntilAsync(b => b.PendingUpdates == 0, Soon);
        var stored = await host.StoredNumbersAsync();
        Assert.Equal(150, stored.Length);
        foreach (var chat in stored.GroupBy(id => id % 5)) Assert.Equal(chat.Order(), chat);
        Assert.Equal(TelegramState.Polling, host.Health.State);
        Assert.NotNull(host.Health.LastPoll);
    }

    [Fact]
    public async Task Poll_StorageFails_NothingIsConfirmedAndAllComesLater()
    {
        await using var host = await StartAsync();
        await host.RunSqlAsync("ALTER TABLE \"InboundMessages\" RENAME TO \"Gone\"");
        for (var n = 0; n < 20; n++) Bot.Says(Chat + n, "a");
        await UntilAsync(() => Task.FromResult(host.Log.Count(2414) > 0));
        Assert.Equal(20, Bot.PendingUpdates);
        Assert.Equal(TelegramState.Failing, host.Health.State);
        await host.RunSqlAsync("ALTER TABLE \"Gone\" RENAME TO \"InboundMessages\"");
        await Bot.UntilAsync(b => b.PendingUpdates == 0, Soon);
        Assert.Equal(20, (await host.StoredAsync()).Count);
    }

    [Fact]
    public async Task Poll_SameUpdateThreeTimes_IsStoredOnce()
    {
        var id = Bot.Says(Chat, "a");
        for (var n = 0; n < 2; n++)
        {
            var repeat = Updates.Message(Chat, 1, DateTimeOffset.UnixEpoch, new JsonObject { ["text"] = "a" });
            repeat["update_id"] = id;
            Bot.Deliver(repeat, Chat);
        }
        await using var host = await StartAsync();
        await Bot.UntilAsync(b => b.PendingUpdates == 0, Soon);
        Assert.Single(await host.StoredAsync());
    }

    [Fact]
    public async Task Poll_GroupsAndEdits_AreConfirmedWithoutATrace()
    {
        var group = Updates.Message(-100, 1, DateTimeOffset.UnixEpoch, new JsonObject { ["text"] = "a" });
        group["message"]!["chat"]!["type"] = "supergroup";
        Bot.Deliver(group, -100);
        var edit = Updates.Message(Chat, 1, DateTimeOffset.UnixEpoch, new JsonObject { ["text"] = "a" });
        Bot.Deliver(new JsonObject { ["edited_message"] = edit["message"]!.DeepClone() }, Chat);
        await using var host = await StartAsync();
        await Bot.UntilAsync(b => b.PendingUpdates == 0, Soon);
        Assert.Empty(await host.StoredAsync());
    }

    [Fact]
    public async Task Poll_NumbersRestartLower_IsHeard()
    {
        await using var host = await StartAsync();
        Bot.Says(Chat, "a");
        await Bot.UntilAsync(b => b.PendingUpdates == 0, Soon);
        var polls = Bot.Calls.Count;
        await Bot.UntilAsync(b => b.Calls.Count > polls + 1, Soon);
        var later = Updates.Message(Chat, 2, DateTimeOffset.UnixEpoch, new JsonObject { ["text"] = "b" });
        later["update_id"] = 5;
        Bot.Deliver(later, Chat);
        await UntilAsync(async () => (await host.StoredAsync()).Contains("5"));
    }

    [Fact]
    public async Task Start_WebhookWasSet_IsRemovedFirst()
    {
        Bot.Says(Chat, "a");
        Bot.Pusher.Set("http://127.0.0.1:9/", null);
        await using var host = await StartAsync();
        await Bot.UntilAsync(b => b.PendingUpdates == 0, Soon);
        Assert.Equal("deleteWebhook", Bot.Calls.First(c => c.Method is "getUpdates" or "deleteWebhook").Method);
        await Bot.UntilAsync(b => b.Commands.Count == 1, Soon);
        Assert.Equal("Hỏi trợ lý của phường", Bot.Commands[0]!["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Start_AnotherInstanceHoldsTheToken_SaysSoOnceAndTakesOverLater()
    {
        await using var first = await StartAsync();
        await UntilAsync(() => Task.FromResult(first.Health.State == TelegramState.Polling));
        await using var second = await StartAsync(first.Folder);
        await UntilAsync(() => Task.FromResult(second.Health.State == TelegramState.Waiting));
        await first.StopAsync();
        Bot.Says(Chat, "a");
        await UntilAsync(() => Task.FromResult(second.Health.State == TelegramState.Polling));
        await Bot.UntilAsync(b => b.PendingUpdates == 0, Soon);
        Assert.Equal(1, second.Log.Count(2411));
        Assert.Single(await second.StoredAsync());
    }

    [Fact]
    public async Task Poll_Conflict_SaysSoOnceAndWaits()
    {
        Bot.Faults.Add("getUpdates", Fault.Of(409, "Conflict: terminated by other getUpdates request"), times: 2);
        await using var host = await StartAsync();
        await UntilAsync(() => Task.FromResult(host.Log.Count(2412) > 0));
        Assert.Equal(TelegramState.Waiting, host.Health.State);
        Assert.Equal(1, Bot.Calls.Count(c => c.Method == "getUpdates"));
    }

    [Fact]
    public async Task Poll_TwoProgramsWithTwoDatabases_TelegramTellsOneToWait()
    {
        await using var first = await StartAsync();
        await UntilAsync(() => Task.FromResult(first.Health.State == TelegramState.Polling));
        await using var second = await StartAsync();
        await UntilAsync(() => Task.FromResult(first.Log.Count(2412) + second.Log.Count(2412) > 0));
    }

    [Fact]
    public async Task Poll_Unauthorized_StopsWithOneAlert()
    {
        Bot.Faults.Add("*", Fault.Unauthorized, times: 1000);
        await using var host = await StartAsync();
        await UntilAsync(() => Task.FromResult(host.Log.Count(2418) > 0));
        Assert.Equal(TelegramState.Refused, host.Health.State);
        Assert.Equal(1, host.Log.Count(2401));
        Assert.DoesNotContain(Bot.Calls, c => c.Method == "getUpdates");
    }

    [Fact]
    public async Task Poll_TooMany_WaitsExactlyThatLong()
    {
        Bot.Faults.Add("getUpdates", Fault.TooManyRequests(3));
        await using var host = await StartAsync();
        await UntilAsync(() => Task.FromResult(host.Log.Count(2413) > 0));
        Assert.Contains(host.Log.All, line => line.Contains("next try in 3 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Poll_ServerFails_GoesOnAfterwards()
    {
        Bot.Says(Chat, "a");
        Bot.Faults.Add("deleteWebhook", Fault.ServerError);
        Bot.Faults.Add("getUpdates", Fault.BadGateway);
        await using var host = await StartAsync();
        await Bot.UntilAsync(b => b.PendingUpdates == 0, Soon);
        Assert.Single(await host.StoredAsync());
    }

    private Task<TelegramHost> StartAsync(string? folder = null) =>
        TelegramHost.StartAsync(_api, folder, settings: ("Telegram:PollSeconds", "1"));

    private static Task UntilAsync(Func<Task<bool>> condition) => Patience.UntilAsync(condition, Soon);
}
