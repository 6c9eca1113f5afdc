using System.Text.Json;
using System.Text.Json.Serialization;
using BachDang.Outreach.Knowledge.Answering;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>What is remembered between two messages of a talk: the last turns, masked, for follow-up questions.
/// Forgotten after half an hour of silence, when a new question is a new matter, and when it cannot be read (another
/// version wrote it): a talk never stops because of what it remembers.</summary>
internal sealed record ConversationMemory(IReadOnlyList<EarlierTurn> Earlier, DateTimeOffset At)
{
    /// <summary>The album answered last.</summary>
    public string? Album { get; init; }

    private const int MostTurns = 4;
    private const int MostTextLength = 300;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    public static ConversationMemory Empty(DateTimeOffset now) => new([], now);

    public static ConversationMemory Read(string? json, DateTimeOffset now)
    {
        if (json is null) return Empty(now);
        try
        {
            var memory = JsonSerializer.Deserialize(json, MemoryJson.Default.ConversationMemory);
            return memory?.Earlier is null || now - memory.At > Lasts ? Empty(now) : memory;
        }
        catch (JsonException)
        {
            return Empty(now);
        }
    }

    public ConversationMemory With(EarlierTurn turn, DateTimeOffset now)
    {
        var text = CutText.At(turn.MaskedText, MostTextLength);
        return this with
        {
            Earlier = [.. Earlier.TakeLast(MostTurns - 1), turn with { MaskedText = text }],
            At = now,
        };
    }

    /// <summary>Without anything that was said.</summary>
    public ConversationMemory Cleared() => Empty(At);

    public string ToJson() => JsonSerializer.Serialize(this, MemoryJson.Default.ConversationMemory);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ConversationMemory))]
internal sealed partial class MemoryJson : JsonSerializerContext;
