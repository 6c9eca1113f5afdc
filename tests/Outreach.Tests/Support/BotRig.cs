using System.Text;
using BachDang.Outreach.Bot;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Inbox;
using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Support;

/// <summary>The workers of the Bot room with a scripted channel, real rows and a clock the test moves. They act on a
/// signal at once and look into the table when the clock moves.</summary>
internal sealed class BotRig : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private int _updates;

    private BotRig(WardRig ward) => Ward = ward;

    public WardRig Ward { get; }

    public FakeClock Clock => Ward.Clock;

    public ScriptedChannel Channel => (ScriptedChannel)Ward.Get<IChannel[]>()[0];

    public KnowledgeBase Knowledge => Ward.Get<KnowledgeBase>();

    public string Node => Ward.Get<Node>().Id;

    public static async Task<BotRig> StartAsync(
        string provider = "Sqlite", string holiday = "2026-12-25", Action<IServiceCollection>? also = null,
        params (string Key, string Value)[] settings)
    {
        var content = new TestFolder();
        SmallWard.WriteTo(content.Sub("content"), holiday);
        var ward = await WardRig.StartAsync(provider, (services, clock) =>
        {
            var configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
            var knowledge = KnowledgeBase.Open(content.Sub("content"), clock);
            Assert.DoesNotContain(knowledge.Problems, problem => problem.IsError);
            services.AddSingleton(knowledge);
            services.AddSingleton<Func<ReportRules>>(() => WardRules.From(knowledge.Content));
            services.AddSingleton<Func<CampaignRules>>(() => WardRules.NewsFrom(knowledge.Content));
            services.AddBot(configuration, talks: false, works: true);
            also?.Invoke(services);
            var channel = new ScriptedChannel(clock);
            services.AddSingleton<IChannel>(channel);
            services.AddSingleton<IChannel[]>([channel]);
        }, settings);
        content.Dispose();
        return new BotRig(ward);
    }

    /// <summary>A message comes through the channel's door; the workers are told.</summary>
    public Task<Accepted> ResidentSaysAsync(string address, string text, string? key = null) =>
        Ward.Get<InboxDoor>().AcceptAsync(Arrival(address, text, key), CancellationToken.None);

    /// <summary>A message is stored, but the signal for the workers gets lost.</summary>
    public Task<Accepted> ArrivesUnnoticedAsync(string address, string text, string? node = null) =>
        Ward.DoAsync(db => new AcceptInbound(db, Clock, Ward.Keys, Ward.Order)
            .RunAsync(Arrival(address, text, null), node, CancellationToken.None));

    /// <summary>Says something and waits for so many more messages to be delivered to anyone.</summary>
    public async Task<IReadOnlyList<MessageBody>> AskAsync(string address, string text, int replies = 1)
    {
        var before = Channel.Read.Count;
        await ResidentSaysAsync(address, text);
        await UntilAsync(() => Channel.Read.Count >= before + replies);
        return [.. Channel.Bodies.Skip(before)];
    }

    /// <summary>Lets time pass in small steps until something is so.</summary>
    public Task UntilAsync(Func<bool> isSo) => Clock.AdvanceUntilAsync(isSo, Step);

    public async Task UntilAsync(Func<WardDb, Task<bool>> isSo)
    {
        await Patience.UntilAsync(
            async () =>
            {
                Clock.Advance(Step);
                return await Ward.ReadAsync(isSo);
            }, TimeSpan.FromSeconds(60));
    }

    /// <summary>Waits while the clock stands still for something already begun.</summary>
    public Task StandingStillAsync(Func<WardDb, Task<bool>> isSo) =>
        Patience.UntilAsync(() => Ward.ReadAsync(isSo), TimeSpan.FromSeconds(60));

    public Task UntilSettledAsync() => UntilAsync(async db =>
        !await db.InboundMessages.AnyAsync(m => m.Status == InboundStatus.Pending)
        && !await db.OutboundMessages.AnyAsync(m => m.Status <= OutboundStatus.Sending));

    /// <summary>Lets time pass; the workers get real time to act between the steps.</summary>
    public Task PassAsync(TimeSpan time)
    {
        var end = Clock.GetUtcNow() + time;
        return UntilAsync(() => Clock.GetUtcNow() >= end);
    }

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Knowledge.Say(key, values);

    /// <summary>The reply key that a text came from.</summary>
    public string KeyOf(string text) => Knowledge.Content.Replies.Keys.First(key => Say(key) == text);

    public ValueTask DisposeAsync() => Ward.DisposeAsync();

    private Arrival Arrival(string address, string text, string? key) => new(
        "scripted", key ?? $"u{Interlocked.Increment(ref _updates)}", address, Encoding.UTF8.GetBytes(text), true,
        null);
}
