using System.Text.Json;

namespace BachDang.Outreach.Bot.Channels.Telegram.Updates;

/// <summary>What an update is about, as far as the door must know.</summary>
internal enum UpdateKind
{
    None = 0,
    Message = 1,
    CallbackQuery = 2,
    MyChatMember = 3,
    /// <summary>A kind we know and never answer.</summary>
    Silent = 4,
    /// <summary>A kind Telegram added after this was written.</summary>
    Unknown = 5,
}

internal static class UpdateKinds
{
    /// <summary>What Telegram is asked to send.</summary>
    public static IReadOnlyList<string> Wanted { get; } =
        ["message", "edited_message", "callback_query", "my_chat_member"];

    // Edits may come without a visible change and carry every step of a live location; a business message belongs
    // to somebody else's chat, in which we must not speak.
    private static readonly byte[][] SilentNames =
    [
        .. new[]
        {
            "edited_message", "channel_post", "edited_channel_post", "business_connection", "business_message",
            "edited_business_message", "deleted_business_messages", "message_reaction", "message_reaction_count",
            "inline_query", "chosen_inline_result", "shipping_query", "pre_checkout_query", "purchased_paid_media",
            "poll", "poll_answer", "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    /// <summary>The kind named by the property the reader stands on.</summary>
    public static UpdateKind Of(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("message"u8)) return UpdateKind.Message;
        if (reader.ValueTextEquals("callback_query"u8)) return UpdateKind.CallbackQuery;
        if (reader.ValueTextEquals("my_chat_member"u8)) return UpdateKind.MyChatMember;
        foreach (var name in SilentNames)
            if (reader.ValueTextEquals(name)) return UpdateKind.Silent;
        return UpdateKind.Unknown;
    }
}
