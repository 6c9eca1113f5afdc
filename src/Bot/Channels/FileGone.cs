using BachDang.Outreach.Ward;

namespace BachDang.Outreach.Bot.Channels;

/// <summary>The channel has no such file any more.</summary>
internal sealed record FileGone : Refusal;
