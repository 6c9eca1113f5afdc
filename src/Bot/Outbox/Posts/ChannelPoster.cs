using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Outbox.Posts;

/// <summary>Posts to the public channel of a messenger, in the name of the ward.</summary>
/// <param name="Channel">The channel whose pace and pauses it shares.</param>
/// <param name="PostAsync">Posts, or edits an earlier post; what comes of it is a <see cref="Delivery"/>.</param>
internal sealed record ChannelPoster(string Channel, Func<ChannelPost, CancellationToken, Task<Delivery>> PostAsync);

/// <summary>What is posted.</summary>
/// <param name="CampaignId">Whose post it is.</param>
/// <param name="Body">The words; its choices lead somewhere.</param>
internal sealed record ChannelPost(Guid CampaignId, MessageBody Body)
{
    /// <summary>A picture above the words; null for none.</summary>
    public PostPicture? Picture { get; init; }

    /// <summary>The id of the earlier post that is to say this now; null for a new one.</summary>
    public string? Edits { get; init; }

    /// <summary>Whether buttons may lead to the bot where its name is known: what stands on the button and what the bot
    /// is told.</summary>
    public IReadOnlyList<(string Title, string Start)> ToBot { get; init; } = [];
}

/// <param name="Bytes">The file.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record PostPicture(byte[] Bytes, string MediaType);
