using System.Collections.Concurrent;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Pictures;

namespace BachDang.Outreach.Bot.Channels.Telegram.Api;

/// <summary>Sends pictures: the bytes the first time, from then on Telegram's own name of them, which is kept in memory
/// and holds for this token only.</summary>
internal sealed class TelegramPictures(TelegramClient client, OpenPicture pictures)
{
    private const int MostKept = 256;
    private readonly ConcurrentDictionary<string, string> _names = new();

    /// <param name="picture">The picture.</param>
    /// <param name="request">What else is said; its <c>Photo</c> is filled in here.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<ApiReply<SentMessage>> SendAsync(CampaignPicture picture, SendPhoto request, CancellationToken ct)
    {
        if (_names.TryGetValue(picture.Key, out var name))
        {
            var known = await client.SendPhotoAsync(request with { Photo = name }, ct);
            if (!IsForgotten(known)) return known;
            _names.TryRemove(picture.Key, out _);
        }
        if (await ReadAsync(picture.Key, ct) is not { } bytes)
            return new ApiReply<SentMessage> { Ok = false, Description = "The picture cannot be read." };
        var file = picture.Key[(picture.Key.LastIndexOf('/') + 1)..];
        var reply = await client.UploadPhotoAsync(request with { Photo = file }, bytes, ct);
        if (reply.Result is { Photo: [.., { FileId: { Length: > 0 } given }] }) Keep(picture.Key, given);
        return reply;
    }

    private static bool IsForgotten(ApiReply<SentMessage> reply) => reply.ErrorCode == 400
        && (reply.Says("wrong file identifier") || reply.Says("wrong remote file identifier"));

    private void Keep(string key, string name)
    {
        if (_names.Count >= MostKept) _names.Clear();
        _names[key] = name;
    }

    private async Task<byte[]?> ReadAsync(string key, CancellationToken ct)
    {
        if (await pictures.RunAsync(key, ct) is not { } opened) return null;
        await using var stored = opened.Bytes;
        using var bytes = new MemoryStream();
        await stored.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
