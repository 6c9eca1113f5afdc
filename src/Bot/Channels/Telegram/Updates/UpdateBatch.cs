using System.Text.Json;

namespace BachDang.Outreach.Bot.Channels.Telegram.Updates;

/// <summary>Cuts the answer of getUpdates into its updates without understanding them.</summary>
internal static class UpdateBatch
{
    /// <summary>The updates, as slices of <paramref name="answer"/>.</summary>
    /// <returns>False when the answer is not a success in the Bot API's shape.</returns>
    public static bool TrySplit(byte[] answer, out IReadOnlyList<ReadOnlyMemory<byte>> updates)
    {
        try
        {
            updates = Split(answer, out var ok);
            return ok;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            updates = [];
            return false;
        }
    }

    private static List<ReadOnlyMemory<byte>> Split(byte[] answer, out bool ok)
    {
        var updates = new List<ReadOnlyMemory<byte>>();
        var (said, listed) = (false, false);
        var reader = new Utf8JsonReader(answer, UpdateEnvelope.Depth);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Not an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isOk, isResult) = (reader.ValueTextEquals("ok"u8), reader.ValueTextEquals("result"u8));
            reader.Read();
            if (isOk) said = reader.TokenType == JsonTokenType.True;
            listed |= isResult && reader.TokenType == JsonTokenType.StartArray;
            if (isResult && reader.TokenType == JsonTokenType.StartArray) ReadItems(ref reader, answer, updates);
            else reader.Skip();
        }
        ok = said && listed;
        return updates;
    }

    private static void ReadItems(ref Utf8JsonReader reader, byte[] answer, List<ReadOnlyMemory<byte>> updates)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            updates.Add(answer.AsMemory(start, (int)reader.BytesConsumed - start));
        }
    }
}
