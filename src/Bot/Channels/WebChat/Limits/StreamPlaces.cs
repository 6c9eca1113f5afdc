using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.WebChat.Limits;

internal enum PlaceRefusal
{
    None,
    TalkFull,
    ServiceFull,
}

/// <summary>Counts open event streams, of each talk and of the process, so that no visitor can hold them all.</summary>
internal sealed class StreamPlaces(IOptions<WebChatOptions> options)
{
    private readonly Dictionary<Guid, int> _ofTalk = [];
    private readonly Lock _lock = new();
    private int _all;

    public PlaceRefusal Enter(ChatSession session)
    {
        lock (_lock)
        {
            var own = _ofTalk.GetValueOrDefault(session.Id);
            if (own >= options.Value.StreamsPerTalk) return PlaceRefusal.TalkFull;
            if (_all >= options.Value.Streams) return PlaceRefusal.ServiceFull;
            _ofTalk[session.Id] = own + 1;
            _all++;
            return PlaceRefusal.None;
        }
    }

    public void Leave(ChatSession session)
    {
        lock (_lock)
        {
            _all--;
            if (--_ofTalk[session.Id] == 0) _ofTalk.Remove(session.Id);
        }
    }
}
