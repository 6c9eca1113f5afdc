using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Load;

/// <summary>A Bot API server that says yes to everything and notes what is sent to whom and when. Cheap on purpose: a
/// load run must measure the service, not its counterpart.</summary>
internal sealed class TelegramSink : IAsyncDisposable
{
    private static readonly byte[] Yes =
        """
        {"ok":true,"result":{"message_id":1,"date":1,"id":1,"is_bot":true,"first_name":"b",
        "chat":{"id":1,"type":"private"}}}
        """u8.ToArray();
    private readonly WebApplication _app;

    private TelegramSink(WebApplication app) => _app = app;

    /// <summary>Called for every sendMessage: chat, text, time stamp.</summary>
    public Action<long, string, long>? Sent { get; set; }

    public ConcurrentDictionary<long, int> MessagesByChat { get; } = new();

    public string Url => _app.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<TelegramSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var sink = new TelegramSink(app);
        app.MapPost("/bot{token}/{method}", sink.TakeAsync);
        await app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        if ((string?)context.Request.RouteValues["method"] == "sendMessage")
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            var now = Stopwatch.GetTimestamp();
            var chat = body.RootElement.GetProperty("chat_id").GetInt64();
            MessagesByChat.AddOrUpdate(chat, 1, (_, count) => count + 1);
            Sent?.Invoke(chat, body.RootElement.GetProperty("text").GetString() ?? "", now);
        }
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Yes);
    }
}
