namespace BachDang.Outreach.Bot.Channels.Telegram.Api;

// Telegram's own method fields and objects, snake_cased by the serializer; only what is used.

internal sealed record Empty;

internal sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record SetWebhook(
    string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates, int MaxConnections);

internal sealed record DeleteWebhook(bool DropPendingUpdates);

internal sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands);

internal sealed record BotCommand(string Command, string Description);

internal sealed record SendMessage(
    long ChatId, string Text, string? ParseMode, LinkPreviewOptions LinkPreviewOptions,
    InlineKeyboardMarkup? ReplyMarkup, ReplyParameters? ReplyParameters = null);

internal sealed record SendPhoto(
    long ChatId, string Photo, string? Caption, string? ParseMode, InlineKeyboardMarkup? ReplyMarkup,
    ReplyParameters? ReplyParameters = null);

internal sealed record ReplyParameters(long MessageId, bool AllowSendingWithoutReply = true);

internal sealed record EditMessageText(
    long ChatId, long MessageId, string Text, string? ParseMode, LinkPreviewOptions LinkPreviewOptions,
    InlineKeyboardMarkup? ReplyMarkup);

internal sealed record EditMessageCaption(
    long ChatId, long MessageId, string Caption, string? ParseMode, InlineKeyboardMarkup? ReplyMarkup);

internal sealed record LinkPreviewOptions(bool IsDisabled);

internal sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard);

internal sealed record InlineKeyboardButton(string Text, string? CallbackData, string? Url = null);

internal sealed record SendChatAction(long ChatId, string Action);

internal sealed record AnswerCallbackQuery(string CallbackQueryId);

internal sealed record GetFile(string FileId);

internal sealed record TelegramFile(string? FilePath, long? FileSize);

internal sealed record BotUser(long Id, string? Username);

internal sealed record SentMessage(long MessageId, IReadOnlyList<PhotoSize>? Photo = null);

internal sealed record PhotoSize(string FileId);

internal sealed record WebhookInfo(
    string? Url, int PendingUpdateCount, long? LastErrorDate, string? LastErrorMessage);

internal sealed record ResponseParameters(int? RetryAfter, long? MigrateToChatId);

internal sealed record ApiAnswer<T>(
    bool Ok, T? Result, int? ErrorCode, string? Description, ResponseParameters? Parameters);
