using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BachDang.Outreach.BotApi.Control;

/// <summary>A page on which a person plays a resident, and the endpoints behind it, for scripts too.</summary>
internal static class ControlPage
{
    public sealed record Line(long Chat, string Text);

    public sealed record Pressed(long Chat, string Data);

    public sealed record Trouble(string Method, int Code, string? Description, int? RetryAfter, int? Times, long? Chat);

    public static void MapControl(this IEndpointRouteBuilder routes, BotApiServer server)
    {
        routes.MapGet("/", () => Results.Stream(
            typeof(ControlPage).Assembly.GetManifestResourceStream("page.html")!, "text/html; charset=utf-8"));
        routes.MapGet("/control/bots", () => server.Bots.Select(bot => new
        {
            bot.Token,
            bot.WebhookUrl,
            bot.PendingUpdates,
            Sent = bot.Messages.Count,
        }));
        var bot = routes.MapGroup("/control/{token}");
        bot.MapGet("/messages", (string token, long? chat, long? after) =>
            server.Bot(token).Messages.Where(m => (chat is null || m.Chat == chat) && m.Id > (after ?? 0)));
        bot.MapGet("/calls", (string token, int? skip) => server.Bot(token).Calls.Skip(skip ?? 0));
        bot.MapPost("/say", (string token, Line line) => server.Bot(token).Says(line.Chat, line.Text));
        bot.MapPost("/press", (string token, Pressed pressed) => server.Bot(token).Presses(pressed.Chat, pressed.Data));
        bot.MapPost("/update", (string token, long chat, JsonObject update) => server.Bot(token).Deliver(update, chat));
        bot.MapPost("/block", (string token, long chat) => server.Bot(token).Blocks(chat));
        bot.MapPost("/unblock", (string token, long chat) => server.Bot(token).Unblocks(chat));
        bot.MapPost("/fault", (string token, Trouble trouble) => server.Bot(token).Faults.Add(
            trouble.Method, AsFault(trouble), trouble.Times ?? 1, trouble.Chat));
    }

    private static Fault AsFault(Trouble trouble) => trouble.RetryAfter is { } seconds
        ? Fault.TooManyRequests(seconds)
        : Fault.Of(trouble.Code, trouble.Description ?? "Scripted");
}
