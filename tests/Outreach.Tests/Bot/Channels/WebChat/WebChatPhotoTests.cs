using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.WebChat;

/// <summary>Photos through the door of the chat page, against the whole program.</summary>
public sealed class WebChatPhotoTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private ChatVisitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        _visitor = await ChatVisitor.ComeAsync(_host.Url);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Photo_begins_a_report_and_is_shown_as_a_line()
    {
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(Dirty.From("baseline.jpg", 1), "a.jpg")).Status);

        var lines = await _visitor.ListenUntilAsync("báo việc gì");

        Assert.Equal("(ảnh)", lines[0].GetProperty("text").GetString());
        var photo = await _host.ReadAsync(db => db.ReportPhotos.AsNoTracking().SingleAsync());
        Assert.Equal(PhotoState.Kept, photo.State);
    }

    [Fact]
    public async Task Same_photo_sent_again_under_its_id_is_stored_once()
    {
        var file = Dirty.From("plain.png", 1);

        var first = await SendAsync(file, "a.png", "same");
        var again = await SendAsync(file, "a.png", "same");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.Status, again.Status));
        Assert.Equal(first.Number, again.Number);
        Assert.Equal(1, await _host.ReadAsync(db => db.ReportPhotos.CountAsync(p => p.State != PhotoState.Erasing)));
    }

    [Fact]
    public async Task What_is_not_taken_is_refused_with_its_status_and_a_sentence()
    {
        await RefusedAsync("<html></html>"u8.ToArray(), "a.jpg", HttpStatusCode.UnsupportedMediaType);
        await RefusedAsync(Dirty.From("plain.png", 1), "a.jpg", HttpStatusCode.UnsupportedMediaType);
        await RefusedAsync([], "a.jpg", HttpStatusCode.UnprocessableEntity);
        await RefusedAsync(Dirty.From("baseline.jpg", 1)[..400], "a.jpg", HttpStatusCode.UnprocessableEntity);
        await RefusedAsync(new byte[21 * 1024 * 1024], "a.jpg", HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal(0, await _host.ReadAsync(db => db.ReportPhotos.CountAsync()));
        Assert.Equal(0, await _host.ReadAsync(db => db.InboundMessages.CountAsync()));
    }

    [Fact]
    public async Task Form_without_its_id_first_is_unreadable()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(Dirty.From("plain.png", 1)), "photo", "a.png");
        form.Add(new StringContent("1"), "clientMessageId");

        Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.PostAsync(form)).Status);
    }

    [Fact]
    public async Task Too_many_photos_in_one_go_are_asked_to_wait()
    {
        Reply reply = null!;
        for (var i = 0; i < 30; i++)
        {
            reply = await SendAsync("no picture"u8.ToArray(), "a.jpg");
            if (reply.Status == HttpStatusCode.TooManyRequests) break;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status);
        Assert.NotNull(reply.RetryAfter);
    }

    private async Task RefusedAsync(byte[] file, string name, HttpStatusCode status)
    {
        var reply = await SendAsync(file, name);
        Assert.Equal(status, reply.Status);
        Assert.NotEmpty(reply.Detail);
    }

    private async Task<Reply> SendAsync(byte[] file, string name, string? id = null)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(id ?? Guid.CreateVersion7().ToString("N")), "clientMessageId");
        form.Add(new ByteArrayContent(file), "photo", name);
        return await _visitor.PostAsync(form);
    }
}
