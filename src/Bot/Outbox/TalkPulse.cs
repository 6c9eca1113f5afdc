using System.Collections.Concurrent;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>Wakes whoever in this process shows a talk live (an open event stream) when something was added to it.
/// Another process's additions are found by looking into the table now and then.</summary>
internal sealed class TalkPulse
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = new();

    /// <summary>Completes at the next <see cref="Beat"/> of the talk. Take it before reading the table, so that
    /// nothing falls between reading and waiting.</summary>
    public Task NextBeatAsync(Guid conversationId) => _waiting.GetOrAdd(conversationId,
        _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Beat(Guid conversationId)
    {
        if (_waiting.TryRemove(conversationId, out var source)) source.TrySetResult();
    }
}
