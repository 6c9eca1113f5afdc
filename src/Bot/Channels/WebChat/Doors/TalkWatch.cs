using BachDang.Outreach.Bot.Outbox;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Talks;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary>What is new in a talk. A beat of this process makes it fast; a look into the table every second finds what
/// another process added.</summary>
internal sealed class TalkWatch(
    TalkPulse pulse, WordsSoFar words, IServiceScopeFactory scopes, AddressKeys keys, TimeProvider clock)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    public const int MostInOneLook = 100;

    /// <summary>Completes when a look is worthwhile. Take it before the look, so that nothing falls in
    /// between.</summary>
    public Task NextBeatAsync(ChatSession session, TalkState? talk) =>
        pulse.NextBeatAsync(talk?.ConversationId ?? session.Id);

    public async Task WaitAsync(Task beat, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(beat, Task.Delay(LookEvery, clock, patience.Token));
        await patience.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    public async Task<TalkState?> FindAsync(ChatSession session, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Chat(scope).FindAsync(
            WebChatChannel.ChannelName, keys.Hash(WebChatChannel.ChannelName, session.Address), ct);
    }

    public async Task<IReadOnlyList<ShownEvent>> AfterAsync(TalkState talk, int number, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Chat(scope).AfterAsync(talk.ConversationId, number, MostInOneLook, ct);
    }

    /// <summary>The picture above a line, under its address for whoever has the line.</summary>
    public WirePicture? PictureOf(ShownEvent line) => line.Body.Picture is { } picture
        ? new WirePicture(PictureAddress.Of(keys, picture.Key), picture.Says, picture.Width, picture.Height)
        : null;

    /// <summary>The words of the answer this process is making for the talk, as far as they are checked.</summary>
    public string? WordsOf(TalkState talk) => words.Of(talk.ConversationId);

    /// <summary>Leaves no waiting place behind for a talk that nobody watches.</summary>
    public void End(ChatSession session, TalkState? talk)
    {
        pulse.Beat(session.Id);
        if (talk is not null) pulse.Beat(talk.ConversationId);
    }

    private ReadChat Chat(AsyncServiceScope scope) => new(scope.ServiceProvider.GetRequiredService<WardDb>(), keys);
}
