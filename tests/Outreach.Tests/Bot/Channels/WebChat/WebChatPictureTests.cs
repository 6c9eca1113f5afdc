using System.Net;
using System.Security.Cryptography;
using BachDang.Outreach.Bot.Channels.WebChat;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.WebChat;

public sealed class WebChatPictureTests
{
    private static readonly byte[] Bytes = [0x89, 0x50, 0x4e, 0x47, 1, 2, 3];

    [Fact]
    public async Task Message_with_a_picture_and_a_link_is_shown_and_only_whoever_got_it_can_open_the_picture()
    {
        await using var host = await RunningHost.StartAsync();
        var visitor = await ChatVisitor.ComeAsync(host.Url);
        await visitor.SayAsync("/start");
        await visitor.ListenAsync(2);
        var key = PhotoKey.OfCampaign(SHA256.HashData(Bytes), "png");
        await host.Services.GetRequiredService<IPhotoStore>()
            .PutAsync(key, new MemoryStream(Bytes), CancellationToken.None);

        await host.Services.GetRequiredService<WardWrites>().RunAsync(
            (db, ct) => SaysAsync(db, key, ct), CancellationToken.None);
        var line = (await visitor.ListenUntilAsync("Tin có ảnh"))[^1];

        var link = line.GetProperty("choices")[0];
        Assert.Equal(("https://bachdang.example.vn/l/abc", "Xem"),
            (link.GetProperty("url").GetString(), link.GetProperty("title").GetString()));
        var photo = line.GetProperty("photo");
        Assert.Equal(("Tem", 4), (photo.GetProperty("says").GetString(), photo.GetProperty("width").GetInt32()));
        var address = photo.GetProperty("address").GetString()!;
        using var opened = await Web.GetAsync(host.Url + address);
        Assert.Equal(Bytes, await opened.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", opened.Content.Headers.ContentType?.MediaType);
        foreach (var other in new[] { address[..^1] + (address[^1] == 'A' ? 'Q' : 'A'), address[..^22], address + "A" })
        {
            using var refused = await Web.GetAsync(host.Url + other);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    private static async Task<bool> SaysAsync(WardDb db, PhotoKey key, CancellationToken ct)
    {
        var talk = await db.Conversations.SingleAsync(ct);
        var now = TimeProvider.System.GetUtcNow();
        db.OutboundMessages.Add(new OutboundMessage
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = talk.Id,
            Channel = WebChatChannel.ChannelName,
            Kind = OutboundKind.Reply,
            Order = long.MaxValue,
            Body = (MessageBody.Of("Tin có ảnh", Choice.Leading("https://bachdang.example.vn/l/abc", "Xem")) with
            {
                Picture = new CampaignPicture(key.Value, 4, 3, "Tem"),
            }).ToJson(),
            CreatedAt = now,
            NotBefore = now,
        });
        return true;
    }
}
