using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Identity;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary><c>GET /webchat/pictures/{name}/{proof}</c>: the picture of a message, for whoever got the message.
/// </summary>
internal sealed class PictureDoor(OpenPicture pictures, AddressKeys keys)
{
    public async Task<IResult> ShowAsync(HttpContext context, string name, string proof)
    {
        if (PictureAddress.Read(keys, name, proof) is not { } key
            || await pictures.RunAsync(key, context.RequestAborted) is not { } picture) return Results.NotFound();
        // Another picture has another name.
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Stream(picture.Bytes, picture.MediaType);
    }
}
