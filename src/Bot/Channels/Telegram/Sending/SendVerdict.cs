using BachDang.Outreach.Bot.Channels.Telegram.Api;

namespace BachDang.Outreach.Bot.Channels.Telegram.Sending;

/// <summary>Telegram's error table: what an answer means for the message. Code first, then the words.</summary>
internal static class SendVerdict
{
    private const int MostReason = 180;

    /// <summary>The outcome; null when the part counts as sent.</summary>
    public static Delivery? Of<T>(ApiReply<T> reply) => reply switch
    {
        { Ok: true } => null,
        { TokenRefused: true } => new Undeliverable(Reason(reply)),
        { ErrorCode: 429 } => new WaitAsked(reply.RetryAfter ?? TimeSpan.FromSeconds(5)),
        { MigrateToChatId: { } chat } => new Moved(TelegramChannel.AddressOf(chat)),
        { ErrorCode: 400 } when reply.Says("message is not modified") => null,
        { ErrorCode: 403 } when WantsNoMore(reply) => new Refused(Reason(reply)),
        { ErrorCode: 400 or 403 or 413 } => new Undeliverable(Reason(reply)),
        _ => new Faulted(Reason(reply)),
    };

    public static bool CannotParse<T>(ApiReply<T> reply) =>
        reply.ErrorCode == 400 && reply.Says("can't parse entities");

    /// <summary>The message is gone, too old, or of another kind than it is taken for.</summary>
    public static bool CannotEdit<T>(ApiReply<T> reply) => reply.ErrorCode == 400
        && (reply.Says("message to edit not found") || reply.Says("message can't be edited")
            || reply.Says("MESSAGE_ID_INVALID") || reply.Says("in the message to edit"));

    private static bool WantsNoMore<T>(ApiReply<T> reply) =>
        reply.Says("bot was blocked by the user") || reply.Says("user is deactivated")
        || reply.Says("bot was kicked") || reply.Says("is not a member")
        || reply.Says("can't initiate conversation");

    private static string Reason<T>(ApiReply<T> reply)
    {
        var reason = reply.ErrorCode == 0 ? reply.Description : $"{reply.ErrorCode} {reply.Description}";
        return reason.Length <= MostReason ? reason : reason[..MostReason];
    }
}
