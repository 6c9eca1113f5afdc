using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary><c>GET /webchat/events?after=n</c>: streams the talk's lines from a number on, as long as the page
/// listens.</summary>
internal sealed class EventDoor(
    VisitorCheck visitors, TalkWatch watch, WebChatProblems problems, TimeProvider clock,
    IHostApplicationLifetime lifetime, ILogger<EventDoor> log)
{
    public async Task StreamAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (After(context.Request) is not { } after)
        {
            await problems.WriteAsync(context, StatusCodes.Status400BadRequest, ChannelReplyKeys.Unreadable);
            return;
        }
        if (await visitors.EnterAsync(context) is not { } session) return;
        // Ends with the visitor's connection or with the service, whichever comes first.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await new TalkStream(Begin(context), watch, clock, session, after).RunAsync(end.Token);
        }
        catch (Exception exception) when (end.IsCancellationRequested || exception is not OperationCanceledException)
        {
            // The page comes back by itself and asks for what follows its last number.
            if (!end.IsCancellationRequested) log.EventStreamBroke(exception);
        }
        finally
        {
            visitors.Leave(session);
        }
    }

    private static int? After(HttpRequest request)
    {
        var text = request.Query["after"].ToString();
        if (text.Length == 0) return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static EventWriter Begin(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return new EventWriter(response);
    }
}
