using BachDang.Outreach.BotApi;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Campaigns;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Tests.Bot.Outbox.Campaigns;

/// <summary>The running workers with the real Telegram channel and a Bot API server whose answers the test scripts; all
/// on the clock that the test moves.</summary>
internal sealed class TelegramRun : IAsyncDisposable
{
    private const string Token = "70001:TEST-token_secret";

    private TelegramRun(BotApiServer api, BotRig rig) => (Api, Rig) = (api, rig);

    public BotApiServer Api { get; }

    public BotRig Rig { get; }

    public BotAccount Bot => Api.Bot(Token);

    public static async Task<TelegramRun> StartAsync(string provider = "Sqlite")
    {
        var clock = new ClockOfTheRig();
        var api = await BotApiServer.StartAsync(clock: clock);
        var rig = await BotRig.StartAsync(
            provider, settings: [("Telegram:Token", Token), ("Telegram:BaseUrl", api.Url)]);
        clock.Is = rig.Clock;
        return new TelegramRun(api, rig);
    }

    public async Task<Guid> SubscriberAsync(long chat)
    {
        Bot.Says(chat, "/start");
        var talk = await TalkAsync(chat);
        await Rig.Ward.AgreesAsync(talk);
        return talk;
    }

    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        await Api.DisposeAsync();
    }

    // Nothing of what they wrote is to be answered here.
    private async Task<Guid> TalkAsync(long chat)
    {
        var talk = await Rig.Ward.TalkAsync($"{chat}");
        await Rig.Ward.DoAsync(db => db.InboundMessages
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, InboundStatus.Handled)));
        return talk;
    }

    // The server is there before the rig whose clock it goes by.
    private sealed class ClockOfTheRig : TimeProvider
    {
        public TimeProvider Is { get; set; } = System;

        public override long TimestampFrequency => Is.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => Is.GetUtcNow();

        public override long GetTimestamp() => Is.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Is.CreateTimer(callback, state, dueTime, period);
    }
}
