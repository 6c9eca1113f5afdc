using System.Net;
using System.Net.Http.Headers;
using BachDang.Outreach.Site.Report.Photos;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Site.Report;

public sealed class ReportPhotoTests : IAsyncLifetime
{
    private static readonly byte[] Photo = Pictures.Read("baseline.jpg");

    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_photo_is_seen_by_its_sender_only_and_as_a_picture_only()
    {
        var visitor = await AtPhotos();
        await visitor.PressAsync("di", "them", [], [("a.jpg", Dirty.From("baseline.jpg", 6))]);
        var address = visitor.Page.QuerySelector(".photos img")!.GetAttribute("src")!;
        var photo = await _host.ReadAsync(db => db.ReportPhotos.SingleAsync());
        Assert.DoesNotContain(photo.Id.ToString("N"), address, StringComparison.OrdinalIgnoreCase);

        using var picture = await Web.GetAsync(_host.Url + address);
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        Assert.True(picture.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(picture.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(picture.Headers.GetValues("Content-Security-Policy")));
        Assert.Empty(Secrets.FoundIn(await picture.Content.ReadAsByteArrayAsync()));

        foreach (var wrong in new[] { photo.Id.ToString("N"), photo.Id.ToString(), visitor.Draft, address[14..^1] })
        {
            using var refused = await Web.GetAsync($"{_host.Url}/phan-anh/anh/{wrong}");
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_place_in_a_photo_is_sent_only_when_the_resident_says_so()
    {
        foreach (var (answer, sent) in new[] { ("dung", true), ("khong", false), ("", false) })
        {
            var visitor = await AtPhotos();
            await visitor.PressAsync("di", "tiep", [], [("a.jpg", Dirty.From("baseline.jpg", 1))]);
            await visitor.PressAsync("di", "tiep");
            Assert.Contains("Trong ảnh có ghi nơi chụp", visitor.Text, StringComparison.Ordinal);
            await visitor.PressAsync("di", "gui", answer.Length > 0 ? [("vi-tri", answer)] : []);
            Assert.Equal("Phường đã nhận phản ánh", visitor.Heading);
            var newest = await _host.ReadAsync(db => db.Reports.OrderByDescending(r => r.Id).FirstAsync());
            Assert.Equal(sent ? 20.8649 : null, newest.PlaceLatitude);
        }
    }

    [Fact]
    public async Task What_is_no_photo_is_refused_with_a_sentence_beside_its_name()
    {
        var visitor = await AtPhotos();
        await visitor.PressAsync("di", "tiep", [],
        [
            ("lời kể.txt", "xin chào"u8.ToArray()), ("a.png", Photo), ("trống.jpg", []), ("ảnh.jpg", Photo),
            ("x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()), ("nửa.jpg", Photo[..^60]),
            ("moving.webp", Pictures.Read("moving.webp")),
            ("kín.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. new byte[64]]),
        ]);
        Assert.Equal("Gửi ảnh nếu có", visitor.Heading);
        var refused = visitor.Page.QuerySelectorAll(".refused li").Select(item => item.TextContent).ToList();
        Assert.Equal(7, refused.Count);
        Assert.Contains("lời kể.txt", refused[0], StringComparison.Ordinal);
        Assert.Contains("không phải ảnh", refused[0], StringComparison.Ordinal);
        Assert.Contains("không khớp", refused[1], StringComparison.Ordinal);
        Assert.Contains("không có gì", refused[2], StringComparison.Ordinal);
        Assert.Contains("ảnh động", refused[5], StringComparison.Ordinal);
        Assert.Contains("phường chưa có khóa", refused[6], StringComparison.Ordinal);
        Assert.Single(visitor.Page.QuerySelectorAll(".photos li"));
    }

    [Fact]
    public async Task The_eleventh_photo_and_one_of_20_MB_and_a_byte_are_refused()
    {
        var visitor = await AtPhotos();
        byte[] large = [.. Photo, .. new byte[(20 << 20) + 1 - Photo.Length]];
        await visitor.PressAsync("di", "them", [], [("to.jpg", large)]);
        Assert.Contains("nặng hơn 20 MB", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("di", "them", [],
            [.. Enumerable.Range(0, 11).Select(i => ($"{i}.jpg", OneOf(i)))]);
        Assert.Equal(10, visitor.Page.QuerySelectorAll(".photos li").Length);
        Assert.Contains("đã đủ số ảnh", visitor.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("input[type=file]"));

        await visitor.PressAsync("bo", visitor.Page.QuerySelector("[name=bo]")!.GetAttribute("value")!);
        Assert.Equal(9, visitor.Page.QuerySelectorAll(".photos li").Length);
        Assert.Equal(1, await _host.ReadAsync(db => db.ReportPhotos.CountAsync(p => p.State == PhotoState.Erasing)));
    }

    [Fact]
    public async Task A_form_larger_than_all_photos_is_refused_before_it_is_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.Url + "/phan-anh/anh");
        request.Content = new StreamContent(new MemoryStream(new byte[1024]));
        request.Content.Headers.ContentLength = UploadModel.LargestForm + 1;
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        request.Headers.ExpectContinue = true;
        using var answer = await Web.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Gửi một lần nặng quá", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_without_a_draft_are_taken_for_nobody()
    {
        var visitor = new FormVisitor(_host.Url);
        await visitor.PostAsync("/phan-anh/anh", [("nhap", "none"), ("di", "them")], parts: true, ("a.jpg", Photo));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.PostAsync("/phan-anh/anh", [("di", "them")], parts: true, ("a.jpg", Photo));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.PostAsync("/phan-anh/anh", [("di", "them")]);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal(0, await _host.ReadAsync(db => db.ReportPhotos.CountAsync()));
    }

    [Fact]
    public async Task Photos_sent_after_the_report_are_not_added_to_it()
    {
        var visitor = await AtPhotos();
        var draft = visitor.Draft;
        await visitor.PressAsync("di", "tiep", [], [("a.jpg", Photo)]);
        await visitor.PressAsync("di", "tiep");
        await visitor.PressAsync("di", "gui");
        var code = visitor.Code;

        await visitor.PostAsync("/phan-anh/anh", [("nhap", draft), ("di", "them")], parts: true,
            ("b.png", Pictures.Read("plain.png")));
        Assert.Equal(code, visitor.Code);
        Assert.Equal(1, await _host.ReadAsync(db => db.ReportPhotos.CountAsync()));
    }

    private static byte[] OneOf(int i) => Dirty.From(i < 8 ? "baseline.jpg" : "progressive.jpg", 1 + i % 8);

    private async Task<FormVisitor> AtPhotos()
    {
        var visitor = await new FormVisitor(_host.Url).BeginAsync();
        return await visitor.PostAsync("/phan-anh", [("nhap", visitor.Draft), ("buoc", "Category"), ("sua", "Photos")]);
    }
}
