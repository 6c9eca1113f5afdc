using System.Text.Json;

namespace BachDang.Outreach.Bot.Channels.Telegram.Updates;

/// <summary>What the door needs of an update: its number, its kind and the private chat it belongs to. Read in one
/// pass without building anything, because it stands on the way to the acknowledgement.</summary>
/// <param name="Id">Telegram's update_id; a repeat carries the same one.</param>
/// <param name="PrivateChat">The chat, when it is a private one.</param>
internal readonly record struct UpdateEnvelope(long Id, UpdateKind Kind, long? PrivateChat)
{
    // Telegram nests about ten deep; the reader's own limit of 64 would also do.
    public static readonly JsonReaderOptions Depth = new() { MaxDepth = 128 };

    /// <summary>Whether it deserves a row: only private chats are served.</summary>
    public bool IsForUs => PrivateChat is not null && Kind is not UpdateKind.Silent and not UpdateKind.None;

    /// <returns>False when this is not JSON to its last byte, or has no update_id.</returns>
    public static bool TryRead(ReadOnlySpan<byte> update, out UpdateEnvelope envelope)
    {
        try
        {
            return Read(update, out envelope);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            envelope = default;
            return false;
        }
    }

    private static bool Read(ReadOnlySpan<byte> update, out UpdateEnvelope envelope)
    {
        var reader = new Utf8JsonReader(update, Depth);
        (long? id, var kind, long? chat) = (null, UpdateKind.None, null);
        var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
        while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("update_id"u8)) id = ReadNumber(ref reader);
            else if (kind == UpdateKind.None)
            {
                kind = UpdateKinds.Of(ref reader);
                chat = ReadContent(ref reader);
            }
            else reader.Skip();
        }
        // Throws where something follows the object.
        reader.Read();
        envelope = new UpdateEnvelope(id ?? 0, kind, chat);
        return isObject && id is not null;
    }

    private static long? ReadContent(ref Utf8JsonReader reader)
    {
        long? chat = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) reader.Skip();
        else
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("chat"u8)) chat = ReadPrivateChat(ref reader) ?? chat;
                // A pressed button carries its chat one level deeper.
                else if (reader.ValueTextEquals("message"u8)) chat = ReadContent(ref reader) ?? chat;
                else reader.Skip();
            }
        }
        return chat;
    }

    private static long? ReadPrivateChat(ref Utf8JsonReader reader)
    {
        (long? id, var isPrivate) = (null, false);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) id = ReadNumber(ref reader);
            else if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                isPrivate = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("private"u8);
                reader.Skip();
            }
            else reader.Skip();
        }
        return isPrivate ? id : null;
    }

    private static long? ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        long? number = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : null;
        reader.Skip();
        return number;
    }
}
