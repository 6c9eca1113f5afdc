using BachDang.Outreach.Ward;

namespace BachDang.Outreach.Bot.Channels;

/// <summary>The channel does not answer, or asks to wait: the file is to be fetched later.</summary>
/// <param name="Wait">How long it asked to wait; null when it said nothing.</param>
internal sealed record FileAway(TimeSpan? Wait) : Refusal;
