using System.Collections.Concurrent;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>The words of answers still being made, for pages that watch their talk in this process. Only a foretaste:
/// it is kept in memory, another process's pages do without, and the stored row is what was said.</summary>
internal sealed class WordsSoFar(TalkPulse pulse)
{
    private readonly ConcurrentDictionary<Guid, string> _words = new();

    public void Show(Guid conversationId, string words)
    {
        _words[conversationId] = words;
        pulse.Beat(conversationId);
    }

    public void End(Guid conversationId) => _words.TryRemove(conversationId, out _);

    /// <summary>What of the answer is known; null when nothing is.</summary>
    public string? Of(Guid conversationId) => _words.GetValueOrDefault(conversationId);
}
