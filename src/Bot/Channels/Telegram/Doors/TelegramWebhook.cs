using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using BachDang.Outreach.Bot.Channels.Telegram.Updates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram.Doors;

/// <summary>Where Telegram calls us. The secret is checked before a byte of the body is read; 200 is said only after
/// the commit; anything else makes Telegram repeat the update.</summary>
internal sealed class TelegramWebhook(
    TelegramDoor door, IOptions<TelegramOptions> options, ILogger<TelegramWebhook> logger)
{
    public const string Path = "/webhooks/telegram";
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    public const int MostBytes = 1024 * 1024;
    private const string SecondsToWait = "5";
    private readonly byte[] _secretHash = SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.SecretToken));
    private long _unreadable;

    public async Task ReceiveAsync(HttpContext context)
    {
        var status = CheckSecret(context.Request);
        if (status == StatusCodes.Status200OK) status = await AcceptAsync(context);
        else logger.WebhookStranger();
        if (status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = SecondsToWait;
        context.Response.StatusCode = status;
    }

    private int CheckSecret(HttpRequest request)
    {
        var given = request.Headers[SecretHeader].ToString();
        if (given.Length == 0) return StatusCodes.Status401Unauthorized;
        // Hashes are compared so that neither content nor length shows in the time it takes.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        return CryptographicOperations.FixedTimeEquals(hash, _secretHash)
            ? StatusCodes.Status200OK
            : StatusCodes.Status403Forbidden;
    }

    private async Task<int> AcceptAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        try
        {
            if (await ReadAsync(context.Request, ct) is not { } body) return StatusCodes.Status413PayloadTooLarge;
            if (!UpdateEnvelope.TryRead(body, out var envelope))
            {
                logger.WebhookUnreadable(Interlocked.Increment(ref _unreadable));
                return StatusCodes.Status400BadRequest;
            }
            await door.AcceptAsync(envelope, body, ct);
            return StatusCodes.Status200OK;
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception)
        {
            logger.WebhookNotStored(exception);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    // Null when the body is larger than any update can be.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MostBytes) return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            var buffer = read.Buffer;
            var body = read.IsCompleted && buffer.Length <= MostBytes ? buffer.ToArray() : null;
            var tooLong = buffer.Length > MostBytes;
            request.BodyReader.AdvanceTo(read.IsCompleted || tooLong ? buffer.End : buffer.Start, buffer.End);
            if (body is not null || tooLong) return body;
        }
    }
}
