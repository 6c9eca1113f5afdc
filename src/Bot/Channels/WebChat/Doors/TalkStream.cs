using BachDang.Outreach.Ward.Talks;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary>One open page: writes the talk's lines in order, from a number on, until it is cancelled.</summary>
internal sealed class TalkStream(
    EventWriter writer, TalkWatch watch, TimeProvider clock, ChatSession session, int after)
{
    private static readonly TimeSpan HeartbeatEvery = TimeSpan.FromSeconds(15);

    private int _after = after;
    private TalkState? _talk;
    private bool _typing;
    private string? _words;
    private long _written;

    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            // Tells the page at once that it is connected.
            await WroteAsync(writer.HeartbeatAsync(ct));
            while (true)
            {
                var beat = watch.NextBeatAsync(session, _talk);
                var known = _talk?.ConversationId;
                _talk = await watch.FindAsync(session, ct);
                // The beat of a talk that just began is another one: look again before waiting for it.
                if (await WriteNewsAsync(ct) || _talk?.ConversationId != known) continue;
                if (clock.GetElapsedTime(_written) >= HeartbeatEvery) await WroteAsync(writer.HeartbeatAsync(ct));
                await watch.WaitAsync(beat, ct);
            }
        }
        finally
        {
            watch.End(session, _talk);
        }
    }

    /// <returns>Whether there is more to write at once.</returns>
    private async Task<bool> WriteNewsAsync(CancellationToken ct)
    {
        if (_after > (_talk?.LastNumber ?? 0))
        {
            // The talk was erased: what the page shows is no more.
            await WroteAsync(writer.SignAsync(new WireSign(Restart: true), ct));
            _after = 0;
        }
        if (_talk is null) return false;
        if (_after < _talk.LastNumber)
        {
            var lines = await watch.AfterAsync(_talk, _after, ct);
            foreach (var line in lines)
            {
                await WroteAsync(writer.LineAsync(line, watch.PictureOf(line), ct));
                (_after, _typing, _words) = (line.Number, false, null);
            }
            // Numbers without a line belong to lines that were erased by age.
            if (lines.Count < TalkWatch.MostInOneLook) _after = Math.Max(_after, _talk.LastNumber);
            return true;
        }
        if (_talk.Answering && !_typing)
        {
            await WroteAsync(writer.SignAsync(new WireSign(Typing: true), ct));
            _typing = true;
        }
        if (_talk.Answering && watch.WordsOf(_talk) is { } words && words != _words)
        {
            await WroteAsync(writer.PartialAsync(words, ct));
            _words = words;
        }
        return false;
    }

    private async Task WroteAsync(Task writing)
    {
        await writing;
        _written = clock.GetTimestamp();
    }
}
