using System.Text;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Photos.Cleaning;
using BachDang.Outreach.Ward.Photos.Taking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary>Photos on <c>POST /webchat/messages</c>: multipart with <c>clientMessageId</c> first, then <c>text</c> (may
/// be left out) and <c>photo</c> parts. Each is held in memory, checked and sealed; nothing else touches the disk. A
/// page that repeats its message finds the same photos again.</summary>
internal sealed class PhotoUpload(TakePhoto take, AddressKeys keys, WardWrites writes)
{
    private const long MostBytes = 64L * 1024 * 1024;
    private const int LongestField = 16 * 1024;
    private const string Purpose = "webchat.draft";

    /// <exception cref="BadHttpRequestException">The request breaks off or is too large.</exception>
    public async Task<Outcome<SentMessage>> ReadAsync(HttpRequest request, ChatSession session, CancellationToken ct)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        if (Boundary(request) is not { } boundary) return new UnreadableUpload();
        var reader = new MultipartReader(boundary, request.Body);
        string? id = null;
        var text = "";
        var photos = new List<UploadedPhoto>();
        try
        {
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var what))
                    return new UnreadableUpload();
                switch (HeaderUtilities.RemoveQuotes(what.Name).Value)
                {
                    case "clientMessageId":
                        id = await FieldAsync(section, ct);
                        break;
                    case "text":
                        text = await FieldAsync(section, ct) ?? "";
                        break;
                    case "photo" when id is not null && MessageBodyReader.IsId(id):
                        var taken = await TakeAsync(section, what, session, id, ct);
                        if (taken.Value is not { } photo) return taken.Refusal!;
                        photos.Add(photo);
                        break;
                    default: return new UnreadableUpload();
                }
            }
        }
        catch (InvalidDataException)
        {
            return new UnreadableUpload();
        }
        return id is null || photos.Count == 0
            ? new UnreadableUpload()
            : new SentMessage(id, text.Trim(), null) { Photos = photos };
    }

    /// <summary>Gives up what a repeated message brought once more: its talk has taken the first ones over.</summary>
    public Task<int> DropRepeatsAsync(IReadOnlyList<UploadedPhoto> photos, CancellationToken ct) =>
        writes.RunAsync(async (db, token) =>
        {
            var dropped = 0;
            foreach (var photo in photos.Where(photo => !photo.Again))
                dropped += await new DropDraft(db).RunAsync(photo.Draft, photo.Id, token);
            return dropped;
        }, ct);

    /// <summary>HTTP status of a refused photo.</summary>
    public static int StatusOf(Refusal refusal) => refusal switch
    {
        PhotoTooLarge => StatusCodes.Status413PayloadTooLarge,
        NotAPicture or KindMismatch => StatusCodes.Status415UnsupportedMediaType,
        PhotosBusy => StatusCodes.Status503ServiceUnavailable,
        UnreadableUpload => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private async Task<Outcome<UploadedPhoto>> TakeAsync(
        MultipartSection section, ContentDispositionHeaderValue what, ChatSession session, string id,
        CancellationToken ct)
    {
        var draft = new Guid(keys.Hash(Purpose, $"{session.Address}:{id}").AsSpan(0, 16));
        var name = HeaderUtilities.RemoveQuotes(what.FileName).Value ?? "";
        var arrival = new PhotoArrival(draft, WebChatChannel.ChannelName, name, section.ContentType ?? "");
        var taken = await take.RunAsync(arrival, section.Body, ct);
        return taken.Value is { } photo
            ? new UploadedPhoto(photo.Id, draft, photo.HasPreview, photo.Place?.Latitude, photo.Place?.Longitude)
            {
                Again = photo.Again,
            }
            : taken.Refusal!;
    }

    private static async Task<string?> FieldAsync(MultipartSection section, CancellationToken ct)
    {
        var bytes = new byte[LongestField + 1];
        var read = await section.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return read > LongestField ? null : Encoding.UTF8.GetString(bytes, 0, read);
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 100 } boundary ? boundary : null;
}

/// <summary>The request is no message with photos.</summary>
internal sealed record UnreadableUpload : Refusal;
