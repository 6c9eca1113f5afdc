namespace BachDang.Outreach.Bot.Channels;

/// <summary>What became of one attempt to send.</summary>
internal abstract record Delivery;

/// <param name="ProviderId">The channel's id of the message, for later edits.</param>
internal sealed record Delivered(string? ProviderId) : Delivery
{
    /// <summary>Whether an earlier message was changed instead of sending another one.</summary>
    public bool Edited { get; init; }

    /// <summary>Messages it took beside the first one.</summary>
    public int Beside { get; init; }
}

/// <summary>The whole channel must be silent for exactly this long (429).</summary>
internal sealed record WaitAsked(TimeSpan Wait) : Delivery;

/// <summary>A passing fault; worth another try.</summary>
internal sealed record Faulted(string Reason) : Delivery;

/// <summary>The resident does not want to be reached: an opt-out.</summary>
internal sealed record Refused(string Reason) : Delivery;

/// <summary>The chat lives under another address now; send again there.</summary>
internal sealed record Moved(string NewAddress) : Delivery;

/// <summary>Will never succeed.</summary>
internal sealed record Undeliverable(string Reason) : Delivery;
