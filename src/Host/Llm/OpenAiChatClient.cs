using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace BachDang.Outreach.Host.Llm;

/// <summary>
/// The platform's chat client over the official OpenAI SDK; the ready-made bridge does not restore here (ADR 2). Only
/// what this program uses: text in, text out, one JSON schema. The SDK neither repeats nor logs.
/// </summary>
internal sealed class OpenAiChatClient : IChatClient
{
    private readonly ChatClient _client;
    private readonly ChatClientMetadata _metadata;

    /// <param name="options">Where and what.</param>
    /// <param name="http">The connection; it follows no redirect, so the key reaches no other server.</param>
    /// <param name="longest">A net under the caller's own limit.</param>
    public OpenAiChatClient(LlmOptions options, HttpClient http, TimeSpan longest)
    {
        var endpoint = new Uri(options.Endpoint!);
        _client = new ChatClient(
            options.Model!,
            new ApiKeyCredential(string.IsNullOrWhiteSpace(options.ApiKey) ? "none" : options.ApiKey),
            new OpenAIClientOptions
            {
                Endpoint = endpoint,
                RetryPolicy = new ClientRetryPolicy(0),
                NetworkTimeout = longest,
                Transport = new HttpClientPipelineTransport(http),
                ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            });
        _metadata = new ChatClientMetadata("openai", endpoint, options.Model);
    }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            ChatCompletion reply = await _client.CompleteChatAsync(Wire(messages), Wire(options), cancellationToken);
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, Text(reply.Content)))
            {
                ModelId = reply.Model,
            };
        }
        catch (Exception exception) when (Failure(exception, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = _client.CompleteChatStreamingAsync(Wire(messages), Wire(options), cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await updates.MoveNextAsync()) yield break;
            }
            catch (Exception exception) when (Failure(exception, cancellationToken) is { } failure)
            {
                throw failure;
            }
            if (Text(updates.Current.ContentUpdate) is { Length: > 0 } text)
                yield return new ChatResponseUpdate(ChatRole.Assistant, text);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? _metadata : null;

    public void Dispose()
    {
        // The connection belongs to the factory that made it.
    }

    private static List<OpenAI.Chat.ChatMessage> Wire(IEnumerable<ChatMessage> messages) =>
        [.. messages.Select(OpenAI.Chat.ChatMessage (message) => message.Role == ChatRole.System
            ? new SystemChatMessage(message.Text)
            : new UserChatMessage(message.Text))];

    private static ChatCompletionOptions Wire(ChatOptions? options) => new()
    {
        ResponseFormat = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } json
            ? OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(
                json.SchemaName ?? "reply", BinaryData.FromString(schema.GetRawText()), jsonSchemaIsStrict: true)
            : null,
    };

    private static string Text(ChatMessageContent content) => string.Concat(content.Select(part => part.Text));

    /// <summary>What the SDK threw, as this program tells failures apart; null for a cancelled call.</summary>
    private static ModelCallException? Failure(Exception exception, CancellationToken ct) => exception switch
    {
        _ when ct.IsCancellationRequested => null,
        ClientResultException { Status: 0 } => new ModelCallException("network", true, null, exception),
        ClientResultException refused => new ModelCallException(
            $"status_{refused.Status.ToString(CultureInfo.InvariantCulture)}",
            refused.Status is 408 or 409 or 429 or >= 500,
            RetryAfter(refused), exception),
        HttpRequestException or IOException => new ModelCallException("network", true, null, exception),
        JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException =>
            new ModelCallException("unreadable", false, null, exception),
        _ => null,
    };

    private static TimeSpan? RetryAfter(ClientResultException refused) =>
        refused.GetRawResponse() is { } response && response.Headers.TryGetValue("Retry-After", out var text)
            && RetryConditionHeaderValue.TryParse(text, out var wait)
            ? wait.Delta ?? TimeSpan.MaxValue
            : null;
}
