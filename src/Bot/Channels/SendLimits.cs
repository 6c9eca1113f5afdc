namespace BachDang.Outreach.Bot.Channels;

/// <summary>How fast a channel takes messages.</summary>
/// <param name="CampaignPerSecond">Messages of campaigns a second.</param>
/// <param name="MostPerSecond">Messages of all kinds a second: what replies take of it, campaigns leave out.</param>
/// <param name="BetweenInOneChat">The least time between two messages to one chat, for campaigns.</param>
internal sealed record SendLimits(int CampaignPerSecond, int MostPerSecond, TimeSpan BetweenInOneChat);
