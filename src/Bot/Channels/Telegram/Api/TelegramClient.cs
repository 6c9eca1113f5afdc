using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BachDang.Outreach.Bot.Channels.Telegram.Updates;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram.Api;

/// <summary>The Bot API methods this program uses, under Telegram's own names. Never throws but when cancelled: a
/// broken network is a reply with error code 0. Does not repeat anything by itself.</summary>
internal sealed class TelegramClient(IHttpClientFactory http, IOptions<TelegramOptions> options, TimeProvider clock)
{
    public const string HttpName = "telegram";
    public const long MostAnswerBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan UploadLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollMargin = TimeSpan.FromSeconds(10);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    // Vietnamese letters go out as UTF-8 instead of six-byte escapes: nothing here is ever put into a page.
    private static readonly TelegramJson Shapes = new(new JsonSerializerOptions(TelegramJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private readonly string _root = $"{options.Value.BaseUrl.TrimEnd('/')}/bot{options.Value.Token}/";

    /// <summary>Campaign messages a second that this token may carry.</summary>
    public int CampaignPerSecond => options.Value.CampaignPerSecond;

    public Task<ApiReply<BotUser>> GetMeAsync(CancellationToken ct) =>
        CallAsync("getMe", new Empty(), Shapes.Empty, Shapes.ApiAnswerBotUser, ct);

    public Task<ApiReply<TelegramFile>> GetFileAsync(GetFile request, CancellationToken ct) =>
        CallAsync("getFile", request, Shapes.GetFile, Shapes.ApiAnswerTelegramFile, ct);

    public Task<ApiReply<WebhookInfo>> GetWebhookInfoAsync(CancellationToken ct) =>
        CallAsync("getWebhookInfo", new Empty(), Shapes.Empty, Shapes.ApiAnswerWebhookInfo, ct);

    public Task<ApiReply<JsonElement?>> SetWebhookAsync(SetWebhook request, CancellationToken ct) =>
        CallAsync("setWebhook", request, Shapes.SetWebhook, Shapes.ApiAnswerNullableJsonElement, ct);

    public Task<ApiReply<JsonElement?>> DeleteWebhookAsync(DeleteWebhook request, CancellationToken ct) =>
        CallAsync("deleteWebhook", request, Shapes.DeleteWebhook, Shapes.ApiAnswerNullableJsonElement, ct);

    public Task<ApiReply<JsonElement?>> SetMyCommandsAsync(SetMyCommands request, CancellationToken ct) =>
        CallAsync("setMyCommands", request, Shapes.SetMyCommands, Shapes.ApiAnswerNullableJsonElement, ct);

    public Task<ApiReply<SentMessage>> SendMessageAsync(SendMessage request, CancellationToken ct) =>
        CallAsync("sendMessage", request, Shapes.SendMessage, Shapes.ApiAnswerSentMessage, ct);

    /// <summary>Sends or edits a message by a form, which can carry a picture.</summary>
    /// <param name="method">Telegram's name of the method.</param>
    /// <param name="form">Its fields; the caller disposes it.</param>
    /// <param name="ct">Cancels the call.</param>
    public async Task<ApiReply<SentMessage>> PostFormAsync(
        string method, MultipartFormDataContent form, CancellationToken ct) =>
        Understand(await PostAsync(method, form, UploadLimit, ct), Shapes.ApiAnswerSentMessage);

    public Task<ApiReply<SentMessage>> SendPhotoAsync(SendPhoto request, CancellationToken ct) =>
        CallAsync("sendPhoto", request, Shapes.SendPhoto, Shapes.ApiAnswerSentMessage, ct);

    /// <summary>Sends a photo that Telegram does not have yet.</summary>
    /// <param name="request">As for one it has; its <c>Photo</c> is the name of the file.</param>
    /// <param name="file">The whole file.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<ApiReply<SentMessage>> UploadPhotoAsync(
        SendPhoto request, ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent();
        // Telegram's form fields are the JSON's members, those that are no strings as JSON.
        foreach (var (name, value) in JsonSerializer.SerializeToNode(request, Shapes.SendPhoto)!.AsObject())
            if (name != "photo" && value is not null)
                form.Add(new StringContent(
                    value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()),
                    name);
        form.Add(new ReadOnlyMemoryContent(file), "photo", request.Photo);
        return await PostFormAsync("sendPhoto", form, ct);
    }

    public Task<ApiReply<JsonElement?>> EditMessageTextAsync(EditMessageText request, CancellationToken ct) =>
        CallAsync("editMessageText", request, Shapes.EditMessageText, Shapes.ApiAnswerNullableJsonElement, ct);

    public Task<ApiReply<JsonElement?>> EditMessageCaptionAsync(EditMessageCaption request, CancellationToken ct) =>
        CallAsync("editMessageCaption", request, Shapes.EditMessageCaption, Shapes.ApiAnswerNullableJsonElement, ct);

    public Task<ApiReply<JsonElement?>> SendChatActionAsync(SendChatAction request, CancellationToken ct) =>
        CallAsync("sendChatAction", request, Shapes.SendChatAction, Shapes.ApiAnswerNullableJsonElement, ct);

    public Task<ApiReply<JsonElement?>> AnswerCallbackQueryAsync(AnswerCallbackQuery request, CancellationToken ct) =>
        CallAsync("answerCallbackQuery", request, Shapes.AnswerCallbackQuery, Shapes.ApiAnswerNullableJsonElement, ct);

    /// <summary>Waits for updates; each comes back as its own raw JSON.</summary>
    public async Task<ApiReply<IReadOnlyList<ReadOnlyMemory<byte>>>> GetUpdatesAsync(
        GetUpdates request, CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, Shapes.GetUpdates);
        var limit = TimeSpan.FromSeconds(request.Timeout) + PollMargin;
        var answer = await PostAsync("getUpdates", body, limit, ct);
        if (answer.Body is { } bytes && UpdateBatch.TrySplit(bytes, out var updates))
            return new ApiReply<IReadOnlyList<ReadOnlyMemory<byte>>> { Ok = true, Result = updates };
        var failed = Understand(answer, Shapes.ApiAnswerNullableJsonElement);
        return new ApiReply<IReadOnlyList<ReadOnlyMemory<byte>>>
        {
            Ok = false,
            ErrorCode = failed.ErrorCode,
            Description = failed.Ok ? "The updates cannot be read." : failed.Description,
            RetryAfter = failed.RetryAfter,
        };
    }

    private async Task<ApiReply<T>> CallAsync<TRequest, T>(
        string method, TRequest request, JsonTypeInfo<TRequest> shape, JsonTypeInfo<ApiAnswer<T>> answerShape,
        CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, shape);
        return Understand(await PostAsync(method, body, CallLimit, ct), answerShape);
    }

    private async Task<RawAnswer> PostAsync(string method, byte[] body, TimeSpan limit, CancellationToken ct)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        return await PostAsync(method, content, limit, ct);
    }

    private async Task<RawAnswer> PostAsync(string method, HttpContent content, TimeSpan limit, CancellationToken ct)
    {
        using var timer = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timer.Token);
        try
        {
            using var client = http.CreateClient(HttpName);
            using var response = await client.PostAsync(_root + method, content, either.Token);
            var bytes = await response.Content.ReadAsByteArrayAsync(either.Token);
            return new RawAnswer(response.StatusCode, bytes, response.Headers.RetryAfter?.Delta, null);
        }
        catch (HttpRequestException exception)
        {
            return new RawAnswer(0, null, null, $"No answer: {exception.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new RawAnswer(0, null, null, $"No answer within {limit.TotalSeconds:0} s.");
        }
    }

    private static ApiReply<T> Understand<T>(RawAnswer raw, JsonTypeInfo<ApiAnswer<T>> shape)
    {
        if (raw.Body is null) return new ApiReply<T> { Ok = false, Description = raw.Failure ?? "No answer." };
        try
        {
            if (JsonSerializer.Deserialize(raw.Body, shape) is { } answer) return Reply(answer, raw);
        }
        catch (JsonException)
        {
            return NotTelegrams<T>(raw);
        }
        return NotTelegrams<T>(raw);
    }

    private static ApiReply<T> Reply<T>(ApiAnswer<T> answer, RawAnswer raw)
    {
        var code = answer.Ok ? 0 : answer.ErrorCode ?? (int)raw.Status;
        var mustWait = code == (int)HttpStatusCode.TooManyRequests;
        return new ApiReply<T>
        {
            Ok = answer.Ok,
            Result = answer.Result,
            ErrorCode = code,
            Description = answer.Description ?? "",
            RetryAfter = mustWait ? WaitOf(answer.Parameters?.RetryAfter, raw) : null,
            MigrateToChatId = answer.Parameters?.MigrateToChatId,
        };
    }

    // A proxy or a captive page spoke, not Telegram: only its 429 is taken at its word.
    private static ApiReply<T> NotTelegrams<T>(RawAnswer raw) => raw.Status == HttpStatusCode.TooManyRequests
        ? new ApiReply<T> { Ok = false, ErrorCode = 429, RetryAfter = WaitOf(null, raw) }
        : new ApiReply<T> { Ok = false, Description = $"HTTP {(int)raw.Status} without a Bot API answer." };

    private static TimeSpan WaitOf(int? seconds, RawAnswer raw) =>
        seconds is { } told ? TimeSpan.FromSeconds(Math.Max(0, told)) : raw.RetryAfter ?? TimeSpan.FromSeconds(5);

    private sealed record RawAnswer(HttpStatusCode Status, byte[]? Body, TimeSpan? RetryAfter, string? Failure);
}
