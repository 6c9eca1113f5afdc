using BachDang.Outreach.Bot.Channels.WebChat.Limits;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary>Who may speak and who may listen; writes the refusal when somebody may not.</summary>
internal sealed class VisitorCheck(
    SessionTokens tokens, WebChatLimits limits, StreamPlaces places, WebChatProblems problems)
{
    private static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(10);

    /// <summary>The session that may send a message now; null when refused.</summary>
    public async Task<ChatSession?> AdmitAsync(HttpContext context)
    {
        if (await KnownAsync(context) is not { } session) return null;
        if (limits.Message(context, session) is not { } wait) return session;
        await problems.WriteAsync(context, StatusCodes.Status429TooManyRequests, ChannelReplyKeys.TooMany, wait);
        return null;
    }

    /// <summary>The session that got a place to listen, to be given back with <see cref="Leave"/>; null when
    /// refused.</summary>
    public async Task<ChatSession?> EnterAsync(HttpContext context)
    {
        if (await KnownAsync(context) is not { } session) return null;
        var refusal = places.Enter(session) switch
        {
            PlaceRefusal.None => (0, ""),
            PlaceRefusal.TalkFull => (StatusCodes.Status429TooManyRequests, ChannelReplyKeys.TooManyTabs),
            _ => (StatusCodes.Status503ServiceUnavailable, ChannelReplyKeys.Full),
        };
        if (refusal.Item1 == 0) return session;
        await problems.WriteAsync(context, refusal.Item1, refusal.Item2, WhenFull);
        return null;
    }

    public void Leave(ChatSession session) => places.Leave(session);

    private async Task<ChatSession?> KnownAsync(HttpContext context)
    {
        var session = tokens.Read(context.Request);
        if (session is null)
            await problems.WriteAsync(context, StatusCodes.Status401Unauthorized, ChannelReplyKeys.SignedOut);
        return session;
    }
}
