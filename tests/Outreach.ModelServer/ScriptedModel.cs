using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.ModelServer;

/// <summary>A server that speaks OpenAI's chat completions over real HTTP on a loopback port and behaves as its script
/// says.</summary>
public sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SeenRequest> _seen = new();

    private ScriptedModel(WebApplication app, string script)
    {
        (_app, Script) = (app, script);
        app.MapPost("/v1/chat/completions", ReplyAsync);
    }

    /// <summary>How it behaves from now on.</summary>
    public string Script { get; set; }

    /// <summary>A reply as it was recorded somewhere else, sent instead of what the script says.</summary>
    public (string Type, string Body)? Recorded { get; set; }

    /// <summary>How long it thinks before each part of a stream.</summary>
    public TimeSpan Thinks { get; set; }

    public string Endpoint => _app.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/') + "/v1";

    /// <summary>The authorization header of the last request.</summary>
    public string LastKey { get; private set; } = "";

    internal IReadOnlyList<SeenRequest> Seen => [.. _seen];

    /// <param name="port">0 for any free one.</param>
    public static async Task<ScriptedModel> StartAsync(string script, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var server = new ScriptedModel(builder.Build(), script);
        await server._app.StartAsync();
        return server;
    }

    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private async Task ReplyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = SeenRequest.Read(await reader.ReadToEndAsync(context.RequestAborted));
        LastKey = context.Request.Headers.Authorization.ToString();
        _seen.Enqueue(request);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        try
        {
            if (Recorded is { } recorded) await WriteAsync(context, 200, recorded.Type, recorded.Body);
            else await BehaveAsync(context, request, Script, end.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort(); // whoever asked has gone, or the server stops
        }
    }

    private async Task BehaveAsync(HttpContext context, SeenRequest request, string script, CancellationToken ct)
    {
        if (script.StartsWith("status-", StringComparison.Ordinal))
        {
            var status = int.Parse(script.AsSpan(7, 3), CultureInfo.InvariantCulture);
            if (status == 429)
                context.Response.Headers.RetryAfter = script.EndsWith("long", StringComparison.Ordinal) ? "60" : "1";
            await WriteAsync(context, status, "application/json", Replies.Error(status));
            return;
        }
        var content = script is "refusal" ? "" : Scripts.Content(script, request);
        switch (script)
        {
            case "stall":
                await Task.Delay(Timeout.Infinite, ct);
                break;
            case "close":
                context.Abort();
                break;
            case "redirect":
                context.Response.Redirect("http://127.0.0.1:9/stolen");
                break;
            case "html-page":
                await WriteAsync(context, 200, "text/html", "<html><body>Sign in</body></html>");
                break;
            case "refusal":
                await WriteAsync(context, 200, "application/json", Replies.Whole("", "I cannot help with that."));
                break;
            case "huge-line":
                await HugeAsync(context, "data: ", ct);
                break;
            case "huge-reply":
                content = $$"""{"sentences":[{"from":[1],"text":"{{new string('a', 60_000)}}"}]}""";
                await SayAsync(context, request, content, script, ct);
                break;
            default:
                await SayAsync(context, request, content, script, ct);
                break;
        }
    }

    private async Task SayAsync(
        HttpContext context, SeenRequest request, string content, string script, CancellationToken ct)
    {
        if (!request.Streams || script == "no-stream")
        {
            if (script is "stall-midway" or "drip") await Task.Delay(Timeout.Infinite, ct);
            if (script == "close-midway") context.Abort();
            else
            {
                if (Thinks > TimeSpan.Zero) await Task.Delay(Thinks, ct);
                await WriteAsync(context, 200, "application/json", Replies.Whole(content));
            }
            return;
        }
        context.Response.ContentType = "text/event-stream";
        var parts = Replies.Parts(content).ToList();
        foreach (var (i, part) in parts.Index())
        {
            if (i > parts.Count / 2 && script == "stall-midway") await Task.Delay(Timeout.Infinite, ct);
            if (i > parts.Count / 2 && script == "close-midway")
            {
                // A reset connection may take back what was sent just before it.
                await Task.Delay(TimeSpan.FromMilliseconds(300), ct);
                context.Abort();
                return;
            }
            if (script == "drip") await Task.Delay(TimeSpan.FromSeconds(2), ct);
            if (Thinks > TimeSpan.Zero) await Task.Delay(Thinks, ct);
            await context.Response.Body.WriteAsync(part, ct);
            await context.Response.Body.FlushAsync(ct);
        }
    }

    private static async Task HugeAsync(HttpContext context, string opening, CancellationToken ct)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(opening, ct);
        var block = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
        for (var i = 0; i < 100_000; i++) await context.Response.Body.WriteAsync(block, ct);
    }

    private static Task WriteAsync(HttpContext context, int status, string type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }
}
