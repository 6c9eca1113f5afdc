using System.Text.Json;
using System.Text.Json.Serialization;

namespace BachDang.Outreach.Bot.Channels.Telegram.Api;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Empty))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendPhoto))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(EditMessageCaption))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(GetFile))]
[JsonSerializable(typeof(ApiAnswer<TelegramFile>))]
[JsonSerializable(typeof(ApiAnswer<BotUser>))]
[JsonSerializable(typeof(ApiAnswer<SentMessage>))]
[JsonSerializable(typeof(ApiAnswer<WebhookInfo>))]
[JsonSerializable(typeof(ApiAnswer<JsonElement?>))]
internal sealed partial class TelegramJson : JsonSerializerContext;
