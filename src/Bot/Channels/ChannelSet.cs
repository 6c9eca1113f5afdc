namespace BachDang.Outreach.Bot.Channels;

/// <summary>The channels this process has, by name.</summary>
internal sealed class ChannelSet(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<string, IChannel> _byName = channels.ToDictionary(channel => channel.Name);

    public IReadOnlyCollection<string> Names => _byName.Keys;

    public IChannel? Find(string name) => _byName.GetValueOrDefault(name);
}
