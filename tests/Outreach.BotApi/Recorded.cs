using System.Text.Json.Nodes;

namespace BachDang.Outreach.BotApi;

/// <summary>One call as it came in and what it was answered with.</summary>
/// <param name="Code">0 for a success.</param>
public sealed record RecordedCall(string Method, JsonObject Parameters, int Code, DateTimeOffset At);

/// <summary>One message that reached a chat.</summary>
/// <param name="Text">As it is read, without markup.</param>
/// <param name="Raw">As it was sent.</param>
/// <param name="Entities">The kinds of its markup, in order, such as <c>bold</c>.</param>
public sealed record RecordedMessage(
    long Chat, long Id, string Text, string Raw, string? ParseMode, IReadOnlyList<string> Entities,
    IReadOnlyList<RecordedButton> Buttons, DateTimeOffset At)
{
    /// <summary>The name of its photo, whose caption the text is; null for a message of words.</summary>
    public string? Photo { get; init; }

    /// <summary>The earlier message it refers to; null for none.</summary>
    public long? RefersTo { get; init; }
}

/// <param name="Data">What comes back when it is pressed; empty for a button that leads somewhere.</param>
/// <param name="Url">Where it leads; null for a button that comes back.</param>
public sealed record RecordedButton(string Title, string Data, string? Url = null);
