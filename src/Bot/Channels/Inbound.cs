using System.Text.Json.Serialization;

namespace BachDang.Outreach.Bot.Channels;

/// <summary>What a resident did, free of any channel's format.</summary>
internal abstract record Inbound;

/// <summary>Words, as typed.</summary>
internal sealed record Said(string Text) : Inbound;

/// <summary>A command such as <c>/phananh</c>: its name without the slash, lower case, and what followed it.</summary>
internal sealed record Commanded(string Name, string Argument) : Inbound;

/// <summary>A button was pressed.</summary>
/// <param name="Data">What the button carried.</param>
/// <param name="Receipt">What the channel needs to take note of the press; null where nothing is needed.</param>
internal sealed record Pressed(string Data, string? Receipt) : Inbound;

/// <summary>Something that is not words: <paramref name="Kind"/> is the tail of its reply key
/// (<c>photo</c> → <c>channel.photo</c>).</summary>
/// <param name="Kind">The kind, one of <see cref="Kinds"/>.</param>
/// <param name="Album">What several things sent together share; they are answered once.</param>
internal sealed record Sent(string Kind, string? Album = null) : Inbound
{
    /// <summary>Words that came with it; empty when none.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The channel's own name of a photo or file, by which it can be fetched.</summary>
    public string? File { get; init; }

    /// <summary>What the sender calls the file, with its extension; empty when it has no name.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The media type the sender declares; empty when it does not.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Photos that the channel's door has taken already, on channels where they are uploaded to us.</summary>
    public IReadOnlyList<UploadedPhoto> Uploaded { get; init; } = [];

    /// <summary>Where a shared place is.</summary>
    public MapPoint? Place { get; init; }

    /// <summary>Every kind a channel may name; content/replies.yml has a sentence for each.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "photo", "animation", "document", "voice", "audio", "video", "video_note", "sticker", "venue", "location",
        "contact", "poll", "dice", "game", "story", "paid_media", "unsupported",
    ];
}

/// <summary>A photo checked and sealed at the door, not yet in any draft.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Draft">The loose draft it was taken under.</param>
/// <param name="HasPreview">Whether staff will see it.</param>
/// <param name="Latitude">Where the camera said it was, degrees; null when it did not.</param>
/// <param name="Longitude">As <paramref name="Latitude"/>.</param>
internal sealed record UploadedPhoto(Guid Id, Guid Draft, bool HasPreview, double? Latitude, double? Longitude)
{
    /// <summary>The upload found this photo there already; nothing was added.</summary>
    [JsonIgnore]
    public bool Again { get; init; }
}

/// <summary>A point on the map, in degrees (WGS 84).</summary>
internal sealed record MapPoint(double Latitude, double Longitude);

/// <summary>The resident blocked the bot or came back.</summary>
internal sealed record ReachChanged(bool Reachable) : Inbound;

/// <summary>Nothing that deserves an answer (an edit, a service message, a group chat's noise).</summary>
internal sealed record Nothing : Inbound;
