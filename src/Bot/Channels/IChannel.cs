using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Channels;

/// <summary>One way to reach residents. Only the channel's own folder knows its wire format; the rest of the room
/// sees what was said and what is to be said.</summary>
internal interface IChannel
{
    /// <summary>The short name stored with every row: <c>telegram</c>, <c>webchat</c>.</summary>
    string Name { get; }

    /// <summary>Whether the resident's own words are kept (masked) and events are numbered, so that the talk can
    /// be shown again.</summary>
    bool ShowsHistory { get; }

    /// <summary>Whether the channel itself says, before anything is stored, who speaks and what is stored.</summary>
    bool ShowsNotice { get; }

    /// <summary>Whether sending needs the chat address unsealed.</summary>
    bool NeedsAddress { get; }

    SendLimits Limits { get; }

    /// <summary>Turns a stored payload into what was said. Never throws on outside bytes: what cannot be
    /// understood is a <see cref="Sent"/> of kind <c>unsupported</c> or <see cref="Nothing"/>.</summary>
    Inbound Read(ReadOnlySpan<byte> payload);

    /// <summary>Sends one message. Every outcome the channel can give is a <see cref="Delivery"/>; an exception is
    /// a fault of ours or a broken connection and counts as a transient error.</summary>
    Task<Delivery> SendAsync(Parcel parcel, CancellationToken ct);

    /// <summary>Opens a photo or file that a resident sent, for the caller to dispose; read it at once, for it is being
    /// downloaded.</summary>
    /// <param name="file">The channel's own name of it, <see cref="Sent.File"/>.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The file, or <see cref="FileAway"/>, <see cref="FileGone"/> or a
    /// <see cref="Ward.Photos.Cleaning.PhotoTooLarge"/>.</returns>
    Task<Outcome<Stream>> OpenFileAsync(string file, CancellationToken ct);

    /// <summary>Shows that an answer is being written, and takes note of a pressed button. Best effort: what goes
    /// wrong here is logged by the channel and never thrown.</summary>
    Task AcknowledgeAsync(string address, Inbound inbound, CancellationToken ct);
}

/// <summary>What is handed to a channel to send.</summary>
/// <param name="Address">The chat address; null where the channel does not need one.</param>
internal sealed record Parcel(Guid MessageId, Guid ConversationId, string? Address, MessageBody Body)
{
    /// <summary>What this message corrects: to be changed where the channel can, else to be referred to; null for
    /// nothing.</summary>
    public Earlier? Earlier { get; init; }
}

/// <summary>A message the chat has got already.</summary>
/// <param name="ProviderId">The channel's id of it; of its last part.</param>
/// <param name="Body">What it said.</param>
internal sealed record Earlier(string ProviderId, MessageBody Body);
