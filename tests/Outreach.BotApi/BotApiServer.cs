using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BachDang.Outreach.BotApi.Control;
using BachDang.Outreach.BotApi.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.BotApi;

/// <summary>A Bot API server over real HTTP on a loopback port, for tests and for trying the bot by hand. It knows
/// any well-formed token and makes an account for it at first sight.</summary>
public sealed partial class BotApiServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly BotApiRules _rules;
    private readonly TimeProvider _clock;
    private readonly BotMethods _methods;
    private readonly ConcurrentDictionary<string, BotAccount> _bots = new();
    private readonly HttpMessageInvoker _http =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly CancellationTokenSource _stop = new();

    private BotApiServer(WebApplication app, BotApiRules rules, TimeProvider clock)
    {
        (_app, _rules, _clock, _methods) = (app, rules, clock, new BotMethods(rules, clock));
        app.Map("/bot{token}/{method}", AnswerAsync);
        app.MapGet("/file/bot{token}/{**path}", DownloadAsync);
        app.MapControl(this);
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:41234</c>.</summary>
    public string Url => _app.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');

    public IReadOnlyCollection<BotAccount> Bots => [.. _bots.Values];

    /// <summary>Starts listening.</summary>
    /// <param name="port">0 for any free one.</param>
    public static async Task<BotApiServer> StartAsync(
        BotApiRules? rules = null, int port = 0, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", $"http://127.0.0.1:{port}");
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var server = new BotApiServer(builder.Build(), rules ?? new BotApiRules(), clock ?? TimeProvider.System);
        await server._app.StartAsync();
        return server;
    }

    public BotAccount Bot(string token) =>
        _bots.GetOrAdd(token, t => new BotAccount(t, _rules, _clock, _http, _stop.Token));

    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task AnswerAsync(HttpContext context, string token, string method)
    {
        if (!TokenShape().IsMatch(token))
        {
            await WriteAsync(context, ApiResult.Error(404, "Not Found"));
            return;
        }
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        var bot = Bot(token);
        var call = await BotCall.ReadAsync(context.Request, method);
        if (call is null)
        {
            await WriteAsync(context, ApiResult.BadRequest("can't parse request"));
            return;
        }
        var fault = bot.Faults.Take(method, call.Number("chat_id"));
        var result = fault is { AfterDelivery: false }
            ? ApiResult.Of(fault)
            : await _methods.RunAsync(bot, call, ending.Token);
        bot.Record(new RecordedCall(method, (JsonObject)call.Parameters.DeepClone(), result.Code, _clock.GetUtcNow()));
        if (fault is { Hang: var hang } && hang > TimeSpan.Zero) await Task.Delay(hang, _clock, ending.Token);
        if (fault is { Resets: true }) context.Abort();
        else if (fault is { Page: { } page }) await WriteAsync(context, fault.Code, "text/html", page);
        else await WriteAsync(context, result);
    }

    /// <summary>Faults of the method <c>download</c> make it fail, hang or break off.</summary>
    private async Task DownloadAsync(HttpContext context, string token, string path)
    {
        var bot = TokenShape().IsMatch(token) ? Bot(token) : null;
        var fault = bot?.Faults.Take("download", null);
        if (fault is { Hang: var hang } && hang > TimeSpan.Zero) await Task.Delay(hang, _clock, context.RequestAborted);
        if (fault is { Resets: true })
        {
            context.Abort();
            return;
        }
        if (fault is { Code: > 0 } || bot?.Files.At(path) is not { } file)
        {
            await WriteAsync(context, fault is null ? ApiResult.Error(404, "Not Found") : ApiResult.Of(fault));
            return;
        }
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, ApiResult result) =>
        WriteAsync(context, result.Status, "application/json", result.ToJson());

    private static Task WriteAsync(HttpContext context, int status, string type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    [GeneratedRegex(@"\A\d+:[A-Za-z0-9_-]+\z")]
    private static partial Regex TokenShape();
}
