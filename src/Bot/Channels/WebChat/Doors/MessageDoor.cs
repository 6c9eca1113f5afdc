using BachDang.Outreach.Bot.Inbox;
using BachDang.Outreach.Bot.Outbox;
using BachDang.Outreach.Ward.Messages;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary><c>POST /webchat/messages</c>: takes one message and answers with its number once it is on disk.</summary>
internal sealed class MessageDoor(
    VisitorCheck visitors, ShownWords shown, InboxDoor inbox, TalkPulse pulse, PhotoDoor photos,
    WebChatProblems problems)
{
    private const int LongestText = 4096;
    private static readonly TimeSpan WhenNotStored = TimeSpan.FromSeconds(5);

    public async Task TakeAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var ct = context.RequestAborted;
        try
        {
            if (await visitors.AdmitAsync(context) is not { } session) return;
            var message = context.Request.HasFormContentType
                ? await photos.ReadAsync(context, session)
                : await ReadAsync(context);
            if (message is null) return;
            if (await shown.OfAsync(session, message, ct) is not { } words)
            {
                await problems.WriteAsync(context, StatusCodes.Status400BadRequest, ChannelReplyKeys.ChoiceGone);
                return;
            }
            await StoreAsync(context, session, message, words);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception) when (exception is not BadHttpRequestException && !context.Response.HasStarted)
        {
            photos.Log.WebChatNotStored(exception);
            await problems.WriteAsync(
                context, StatusCodes.Status503ServiceUnavailable, ChannelReplyKeys.NotStored, WhenNotStored);
        }
    }

    private async Task StoreAsync(HttpContext context, ChatSession session, SentMessage message, string words)
    {
        var payload = WebChatChannel.Payload(new WebChatPayload(message.Text, message.Choice, message.Photos));
        var accepted = await inbox.AcceptAsync(
            new Arrival(WebChatChannel.ChannelName, $"{session.Address}:{message.ClientMessageId}", session.Address,
                payload, KeepAddress: false, words),
            context.RequestAborted);
        // A page that has no talk yet waits under its session's own id.
        pulse.Beat(session.Id);
        pulse.Beat(accepted.ConversationId);
        if (accepted.IsNew)
        {
            await context.Response.WriteAsJsonAsync(new MessageTaken(accepted.Number ?? 0),
                WebChatJson.Default.MessageTaken, null, context.RequestAborted);
            return;
        }
        await photos.DropRepeatsAsync(message, context.RequestAborted);
        await problems.WriteAsync(
            context, StatusCodes.Status409Conflict, ChannelReplyKeys.Repeated, number: accepted.Number);
    }

    /// <summary>The message; null when it was refused and the refusal is written.</summary>
    private async Task<SentMessage?> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
        {
            await problems.WriteAsync(
                context, StatusCodes.Status415UnsupportedMediaType, ChannelReplyKeys.Unreadable);
            return null;
        }
        if (await MessageBodyReader.ReadAsync(request, context.RequestAborted) is not { } body)
        {
            await problems.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, ChannelReplyKeys.TooLong);
            return null;
        }
        var message = MessageBodyReader.Parse(body);
        var refusal = message switch
        {
            null => (StatusCodes.Status400BadRequest, ChannelReplyKeys.Unreadable),
            { Text.Length: > LongestText } => (StatusCodes.Status413PayloadTooLarge, ChannelReplyKeys.TooLong),
            { Choice: null } when string.IsNullOrWhiteSpace(message.Text) =>
                (StatusCodes.Status400BadRequest, ChannelReplyKeys.Empty),
            _ => (0, ""),
        };
        if (refusal.Item1 == 0) return message;
        await problems.WriteAsync(context, refusal.Item1, refusal.Item2);
        return null;
    }
}
