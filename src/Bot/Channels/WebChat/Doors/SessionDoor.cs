using BachDang.Outreach.Bot.Channels.WebChat.Limits;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary><c>POST /webchat/sessions</c>: gives a visitor a token. Stores nothing.</summary>
internal sealed class SessionDoor(SessionTokens tokens, WebChatLimits limits, WebChatProblems problems)
{
    public async Task OpenAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (limits.Session(context) is { } wait)
        {
            await problems.WriteAsync(context, StatusCodes.Status429TooManyRequests, ChannelReplyKeys.TooMany, wait);
            return;
        }
        await context.Response.WriteAsJsonAsync(
            new SessionOpened(tokens.Issue()), WebChatJson.Default.SessionOpened, null, context.RequestAborted);
    }
}
