using System.Text.Json;
using BachDang.Outreach.Bot.Channels.Telegram.Api;
using BachDang.Outreach.Bot.Channels.Telegram.Updates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram.Doors;

/// <summary>Tells Telegram at start where to call (with a webhook) and which commands there are, until it took both.
/// Repeating either changes nothing, so several instances may do it.</summary>
internal sealed class TelegramRegistration(
    TelegramClient client, IOptions<TelegramOptions> options, CommandMenu menu, TelegramHealth health,
    TimeProvider clock, ILogger<TelegramRegistration> logger) : BackgroundService
{
    private const int MostConnections = 40;
    private const int MostDescription = 256;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (options.Value.UsesWebhook && await RepeatAsync("the webhook", SetWebhookAsync, stoppingToken))
                health.Is(TelegramState.Webhook);
            if (menu.Commands.Count > 0) await RepeatAsync("the commands", SetCommandsAsync, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task<bool> RepeatAsync(
        string what, Func<CancellationToken, Task<ApiReply<JsonElement?>>> call, CancellationToken ct)
    {
        var growing = new GrowingWait();
        while (true)
        {
            var reply = await call(ct);
            if (reply.Ok)
            {
                logger.SetUp(what);
                return true;
            }
            if (reply.TokenRefused)
            {
                if (health.Refuse()) logger.TokenRefused();
                return false;
            }
            var wait = reply.RetryAfter ?? growing.Next();
            if (options.Value.UsesWebhook) health.Is(TelegramState.Failing, reply.Description);
            logger.SetUpFailed(what, reply.ErrorCode, reply.Description, wait.TotalSeconds);
            await Task.Delay(wait, clock, ct);
        }
    }

    private Task<ApiReply<JsonElement?>> SetWebhookAsync(CancellationToken ct) =>
        client.SetWebhookAsync(new SetWebhook(
            options.Value.WebhookUrl, options.Value.SecretToken, UpdateKinds.Wanted, MostConnections), ct);

    private Task<ApiReply<JsonElement?>> SetCommandsAsync(CancellationToken ct) =>
        client.SetMyCommandsAsync(new SetMyCommands(
            [.. menu.Commands.Select(c => new BotCommand(c.Name, Short(c.Description)))]), ct);

    private static string Short(string text) => text.Length <= MostDescription ? text : text[..MostDescription];
}
