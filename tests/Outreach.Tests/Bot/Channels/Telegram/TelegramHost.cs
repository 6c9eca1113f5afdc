using System.Globalization;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Channels.Telegram;
using BachDang.Outreach.Bot.Inbox;
using BachDang.Outreach.BotApi;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

/// <summary>The Telegram channel with a real database and a real Bot API server, but nobody who answers.</summary>
internal sealed class TelegramHost : IAsyncDisposable
{
    public const string Token = "70001:TEST-token_secret";
    public const string Secret = "webhook-secret_1";
    private readonly WebApplication _app;
    private readonly string _folder;

    private TelegramHost(WebApplication app, string folder, LogLines log) => (_app, _folder, Log) = (app, folder, log);

    public LogLines Log { get; }

    public string Url => _app.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.First();

    public IServiceProvider Services => _app.Services;

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public TelegramHealth Health => _app.Services.GetRequiredService<TelegramHealth>();

    public string Folder => _folder;

    /// <param name="api">The Bot API server.</param>
    /// <param name="folder">The data folder; a new one by default.</param>
    /// <param name="clock">The clock of everything here.</param>
    /// <param name="settings">Settings beside or instead of the usual ones.</param>
    public static async Task<TelegramHost> StartAsync(
        BotApiServer api, string? folder = null, TimeProvider? clock = null,
        params (string Key, string Value)[] settings)
    {
        folder ??= Directory.CreateTempSubdirectory("outreach-").FullName;
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Folder"] = Path.Combine(folder, "data"),
            ["Keys:Folder"] = Path.Combine(folder, "keys"),
            ["Telegram:Token"] = Token,
            ["Telegram:BaseUrl"] = api.Url,
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value));
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseSetting("urls", builder.Configuration["urls"] ?? "http://127.0.0.1:0");
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddWard(builder.Configuration);
        builder.Services.AddSingleton<InboxSignal>();
        builder.Services.AddSingleton<InboxDoor>();
        builder.Services.AddSingleton(new CommandMenu([new MenuCommand("hoi", "Hỏi trợ lý của phường")]));
        builder.Services.AddTelegramChannel(builder.Configuration);
        builder.Services.AddTelegramDoors(builder.Configuration);
        var app = builder.Build();
        app.MapTelegram();
        await app.Services.MigrateWardAsync(CancellationToken.None);
        await app.StartAsync();
        return new TelegramHost(app, folder, log);
    }

    public static (string Key, string Value)[] WithWebhook(string url = "http://127.0.0.1:9/webhooks/telegram") =>
    [
        ("Telegram:Mode", "webhook"), ("Telegram:WebhookUrl", url), ("Telegram:SecretToken", Secret),
    ];

    /// <summary>The update keys stored so far, in order of arrival.</summary>
    public async Task<IReadOnlyList<string>> StoredAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        return await db.InboundMessages.OrderBy(m => m.Order).Select(m => m.UpdateKey).ToListAsync();
    }

    /// <summary>The same as numbers, counted from the test server's first.</summary>
    public async Task<int[]> StoredNumbersAsync() =>
        [.. (await StoredAsync()).Select(key => int.Parse(key[^3..], CultureInfo.InvariantCulture))];

    public async Task RunSqlAsync(string sql)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WardDb>().Database.ExecuteSqlRawAsync(sql);
    }

    public Task<Delivery> SendAsync(long chat, MessageBody body, Guid? id = null) => Channel.SendAsync(
        new Parcel(id ?? Guid.CreateVersion7(), Guid.CreateVersion7(), TelegramChannel.AddressOf(chat), body),
        CancellationToken.None);

    public async Task StopAsync() => await _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
