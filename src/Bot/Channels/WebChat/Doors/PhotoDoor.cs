using BachDang.Outreach.Bot.Channels.WebChat.Limits;
using BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;
using BachDang.Outreach.Bot.Dialogs.Switching;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Switches;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary>Reads a message with photos and writes the refusal when one is not taken: 413, 415, 422, 429 and 503 with
/// a sentence for the resident.</summary>
internal sealed class PhotoDoor(
    PhotoUpload upload, WebChatLimits limits, WebChatProblems problems, SwitchLook look, ILogger<PhotoDoor> log)
{
    public ILogger Log => log;

    /// <summary>Null when it was refused and the refusal is written.</summary>
    public async Task<SentMessage?> ReadAsync(HttpContext context, ChatSession session)
    {
        if (limits.Photo(context, session) is { } wait)
        {
            await problems.WriteAsync(
                context, StatusCodes.Status429TooManyRequests, ChannelReplyKeys.TooManyPhotos, wait);
            return null;
        }
        if (!await look.IsOnAsync(Switchable.Photos, context.RequestAborted))
        {
            await problems.WriteAsync(context, StatusCodes.Status422UnprocessableEntity, SwitchReplyKeys.Photos);
            return null;
        }
        try
        {
            var read = await upload.ReadAsync(context.Request, session, context.RequestAborted);
            if (read.Value is { } message) return message;
            await RefuseAsync(context, read.Refusal!);
        }
        catch (BadHttpRequestException broken) when (broken.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await problems.WriteAsync(context, broken.StatusCode, PhotoReplyKeys.TooLarge);
        }
        return null;
    }

    /// <inheritdoc cref="PhotoUpload.DropRepeatsAsync"/>
    public Task DropRepeatsAsync(SentMessage message, CancellationToken ct) =>
        message.Photos.Count == 0 ? Task.CompletedTask : upload.DropRepeatsAsync(message.Photos, ct);

    private Task RefuseAsync(HttpContext context, Refusal refusal) => problems.WriteAsync(
        context, PhotoUpload.StatusOf(refusal), refusal switch
        {
            UnreadableUpload => ChannelReplyKeys.Unreadable,
            PhotosBusy => ChannelReplyKeys.NotStored,
            _ => DraftPhotos.KeyOf(refusal),
        }, (refusal as PhotosBusy)?.Wait);
}
