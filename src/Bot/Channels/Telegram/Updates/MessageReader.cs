using System.Text.Json;

namespace BachDang.Outreach.Bot.Channels.Telegram.Updates;

/// <summary>Reads a message of a private chat: words, a command, or which kind of other thing it is.</summary>
internal static class MessageReader
{
    public const string OtherKind = "unsupported";

    // In this order: an animation also carries "document", a venue also carries "location".
    private static readonly string[] Things =
    [
        "photo", "animation", "document", "voice", "audio", "video", "video_note", "sticker", "venue", "location",
        "contact", "poll", "dice", "game", "story", "paid_media",
    ];

    // What Telegram itself reports inside a private chat; nobody said anything.
    private static readonly string[] ServiceNotes =
    [
        "pinned_message", "message_auto_delete_timer_changed", "successful_payment", "refunded_payment",
        "users_shared", "chat_shared", "gift", "unique_gift", "gift_upgrade_sent", "connected_website",
        "write_access_allowed", "passport_data", "proximity_alert_triggered", "boost_added", "chat_background_set",
        "web_app_data", "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo",
        "delete_chat_photo", "group_chat_created", "supergroup_chat_created", "channel_chat_created",
        "migrate_to_chat_id", "migrate_from_chat_id", "forum_topic_created", "forum_topic_edited",
        "forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden",
        "giveaway_created", "giveaway", "giveaway_winners", "giveaway_completed", "video_chat_scheduled",
        "video_chat_started", "video_chat_ended", "video_chat_participants_invited", "paid_message_price_changed",
        "direct_message_price_changed", "checklist_tasks_done", "checklist_tasks_added", "suggested_post_approved",
        "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid", "suggested_post_refunded",
        "chat_owner_left", "chat_owner_changed",
    ];

    public static Inbound Read(JsonElement message)
    {
        if (Words(message, "text") is { } text) return CommandText.Read(text);
        var caption = Words(message, "caption")?.Trim() ?? "";
        if (caption.Length > 0 && CommandText.Read(caption) is Commanded command) return command;
        if (Thing(message) is { } thing)
            return new Sent(thing, Words(message, "media_group_id"))
            {
                Caption = caption,
                File = SentThing.File(message, thing),
                FileName = SentThing.Words(message, thing, "file_name"u8),
                MediaType = SentThing.Words(message, thing, "mime_type"u8),
                Place = SentThing.Place(message),
            };
        foreach (var note in ServiceNotes)
            if (message.TryGetProperty(note, out _)) return new Nothing();
        return new Sent(OtherKind);
    }

    private static string? Thing(JsonElement message)
    {
        foreach (var thing in Things)
            if (message.TryGetProperty(thing, out _)) return thing;
        return null;
    }

    private static string? Words(JsonElement message, string name) =>
        message.TryGetProperty(name, out var words) ? OutsideText.Read(words) : null;
}
