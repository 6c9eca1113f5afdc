using System.Text.Json;

namespace BachDang.Outreach.Bot.Channels.Telegram.Updates;

/// <summary>Turns one update into what the resident did.</summary>
internal static class UpdateReader
{
    private static readonly JsonReaderOptions Depth = UpdateEnvelope.Depth;
    private static readonly Inbound Silence = new Nothing();

    /// <summary>Never throws: bytes that are no update are nothing.</summary>
    public static Inbound Read(ReadOnlySpan<byte> payload)
    {
        if (!UpdateEnvelope.TryRead(payload, out var envelope) || !envelope.IsForUs) return Silence;
        try
        {
            var reader = new Utf8JsonReader(payload, Depth);
            using var update = JsonDocument.ParseValue(ref reader);
            return Read(update.RootElement, envelope.Kind);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Silence;
        }
    }

    private static Inbound Read(JsonElement update, UpdateKind kind) => kind switch
    {
        UpdateKind.Message => MessageReader.Read(update.GetProperty("message"u8)),
        UpdateKind.CallbackQuery => ReadPress(update.GetProperty("callback_query"u8)),
        UpdateKind.MyChatMember => ReadReach(update.GetProperty("my_chat_member"u8)),
        UpdateKind.Unknown => new Sent(MessageReader.OtherKind),
        UpdateKind.None or UpdateKind.Silent => Silence,
    };

    private static Inbound ReadPress(JsonElement query)
    {
        var receipt = Text(query, "id"u8);
        // A button without data opens a game; there is none of ours.
        return Text(query, "data"u8) is { } data ? new Pressed(data, receipt) : new Sent("game");
    }

    private static Inbound ReadReach(JsonElement change)
    {
        if (!change.TryGetProperty("new_chat_member"u8, out var member) || member.ValueKind != JsonValueKind.Object)
            return Silence;
        return Text(member, "status"u8) switch
        {
            "kicked" or "left" => new ReachChanged(false),
            "member" or "administrator" or "creator" or "restricted" => new ReachChanged(true),
            _ => Silence,
        };
    }

    private static string? Text(JsonElement element, ReadOnlySpan<byte> name) =>
        element.TryGetProperty(name, out var value) ? OutsideText.Read(value) : null;
}
