using System.Text.Json;
using System.Text.Json.Serialization;
using BachDang.Outreach.Ward.Campaigns;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>A button under a message. <paramref name="Data"/> comes back when it is pressed: at most 64 bytes of
/// UTF-8, Telegram's limit for callback data.</summary>
public sealed record Choice(string Data, string Title)
{
    /// <summary>A minor button (an opinion on the answer), shown small beside others of its kind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Small { get; init; }

    /// <summary>The address the button leads to; then it carries no data and nothing comes back.</summary>
    public string? Url { get; init; }

    /// <summary>A button that leads somewhere.</summary>
    /// <param name="url">An http or https address.</param>
    /// <param name="title">What stands on it.</param>
    public static Choice Leading(string url, string title) => new("", title) { Url = url };
}

/// <summary>What a resident reads, free of any channel's format: paragraphs of plain text in which only
/// <c>**bold**</c>, numbered lines and lines that start with "- " mean something.</summary>
/// <param name="Text">Shown at once.</param>
/// <param name="More">Shown folded where the channel can fold, else after the text.</param>
/// <param name="Choices">Buttons, one a row; small ones share rows.</param>
public sealed record MessageBody(string Text, string? More, IReadOnlyList<Choice> Choices)
{
    /// <summary>Shown above the text; null for none.</summary>
    public CampaignPicture? Picture { get; init; }

    /// <summary>Holds what a copy of the data must not show (a receipt, a draft): the row keeps it sealed.</summary>
    [JsonIgnore]
    public bool Private { get; init; }

    public static MessageBody Of(string text, params Choice[] choices) => new(text, null, choices);

    public string ToJson() => JsonSerializer.Serialize(this, MessageJson.Default.MessageBody);

    public static MessageBody FromJson(string json) =>
        JsonSerializer.Deserialize(json, MessageJson.Default.MessageBody)
        ?? throw new InvalidDataException("An outbound row holds an empty body.");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class MessageJson : JsonSerializerContext;
