using System.Net;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Photos.Cleaning;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram.Api;

/// <summary>Fetches what residents sent: asks for the file's path, then downloads it. The address holds the token, so
/// it goes into no message and no exception.</summary>
internal sealed class TelegramFiles(TelegramClient client, IHttpClientFactory http, IOptions<TelegramOptions> options)
{
    private const string TooBig = "file is too big";
    private readonly string _root = $"{options.Value.BaseUrl.TrimEnd('/')}/file/bot{options.Value.Token}/";

    public async Task<Outcome<Stream>> OpenAsync(string file, CancellationToken ct)
    {
        var reply = await client.GetFileAsync(new GetFile(file), ct);
        if (!reply.Ok) return RefusalOf(reply);
        if (reply.Result is not { FilePath: { Length: > 0 } path }) return new FileGone();
        if (reply.Result.FileSize > PhotoLimits.LargestBytes) return new PhotoTooLarge(reply.Result.FileSize.Value);
        return await DownloadAsync(path, ct);
    }

    private static Refusal RefusalOf(ApiReply<TelegramFile> reply) => reply switch
    {
        { ErrorCode: 400 } when reply.Says(TooBig) => new PhotoTooLarge(PhotoLimits.LargestBytes + 1L),
        { ErrorCode: 400 } => new FileGone(),
        _ => new FileAway(reply.RetryAfter),
    };

    private async Task<Outcome<Stream>> DownloadAsync(string path, CancellationToken ct)
    {
        var address = _root + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        HttpResponseMessage? response = null;
        try
        {
            var httpClient = http.CreateClient(TelegramClient.HttpName);
            response = await httpClient.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                if (response.Content.Headers.ContentLength is { } bytes && bytes > PhotoLimits.LargestBytes)
                    return Closed(response, new PhotoTooLarge(bytes));
                return new DownloadStream(response, await response.Content.ReadAsStreamAsync(ct));
            }
            // Telegram's links live an hour; ours are seconds old, so only a plain "no" means that it is gone.
            return Closed(response, response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest
                ? new FileGone()
                : new FileAway(response.Headers.RetryAfter?.Delta));
        }
        catch (HttpRequestException)
        {
            response?.Dispose();
            return new FileAway(null);
        }
    }

    private static Refusal Closed(HttpResponseMessage response, Refusal refusal)
    {
        response.Dispose();
        return refusal;
    }
}
