using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>Pace, places in flight and the last message to each chat, for every channel of this process.</summary>
internal sealed class ChannelPaces(ChannelSet channels, TimeProvider clock)
{
    /// <summary>Messages of campaigns in flight on one channel: what a power cut makes uncertain at most.</summary>
    public const int MostInFlight = 4;
    private const int MostRemembered = 2_048;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, Lane> _lanes = channels.Names.ToDictionary(
        name => name, name => new Lane(channels.Find(name)!.Limits, clock));

    /// <summary>The channel a row goes out on; null where this process has none of its name.</summary>
    public IChannel? ChannelOf(OutboundMessage row) => channels.Find(row.Channel);

    public SendPace Of(string channel) => _lanes[channel].Pace;

    public SemaphoreSlim FlightsOf(string channel) => _lanes[channel].Flights;

    /// <summary>Completes when a row may be sent, and notes that it is sent to its chat now. A reply waits for a
    /// place that campaigns hold, and not long.</summary>
    public async Task GoAsync(OutboundMessage row, CancellationToken ct)
    {
        if (!_lanes.TryGetValue(row.Channel, out var lane)) return;
        if (row.Kind == OutboundKind.Campaign) lane.Pace.Leaves(row.Id);
        else await LetReplyGoAsync(lane.Pace, row.Id, ct);
        lane.Chats.Note(row.ConversationId);
    }

    private async Task LetReplyGoAsync(SendPace pace, Guid row, CancellationToken ct)
    {
        try
        {
            var begun = clock.GetTimestamp();
            while (pace.LetReplyGo(row, clock.GetElapsedTime(begun) < LongestWait) is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, ct);
        }
        catch (OperationCanceledException)
        {
            pace.GiveBack(row);
            throw;
        }
    }

    /// <summary>A row that was noted is no longer in the channel's hands.</summary>
    public void Landed(OutboundMessage row)
    {
        if (_lanes.TryGetValue(row.Channel, out var lane)) lane.Pace.Landed(row.Id);
    }

    /// <summary>Notes messages a row took beside the one it was noted for; they take of what campaigns are left.
    /// </summary>
    public void NoteBeside(OutboundMessage row, int count)
    {
        if (_lanes.TryGetValue(row.Channel, out var lane)) lane.Pace.NoteBeside(count);
    }

    /// <summary>How long a chat must be left in peace; zero when it may get a message.</summary>
    public TimeSpan LeftOf(string channel, Guid conversationId) =>
        _lanes.TryGetValue(channel, out var lane) ? lane.Chats.Left(conversationId) : TimeSpan.Zero;

    private sealed class Lane(SendLimits limits, TimeProvider clock)
    {
        public SendPace Pace { get; } = new(limits, clock);

        public SemaphoreSlim Flights { get; } = new(MostInFlight, MostInFlight);

        public ChatTimes Chats { get; } = new(limits.BetweenInOneChat, clock);
    }

    private sealed class ChatTimes(TimeSpan between, TimeProvider clock)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<Guid, DateTimeOffset> _last = [];

        public void Note(Guid chat)
        {
            if (between == TimeSpan.Zero) return;
            var now = clock.GetUtcNow();
            lock (_lock)
            {
                if (_last.Count >= MostRemembered)
                    foreach (var old in _last.Where(p => now - p.Value >= between).Select(p => p.Key).ToList())
                        _last.Remove(old);
                _last[chat] = now;
            }
        }

        public TimeSpan Left(Guid chat)
        {
            lock (_lock)
            {
                if (!_last.TryGetValue(chat, out var last)) return TimeSpan.Zero;
                var left = last + between - clock.GetUtcNow();
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }
    }
}
