using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Site;

public sealed class NewsTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private RunningHost _host = null!;

    public async Task InitializeAsync() =>
        _host = await RunningHost.StartAsync("Public:BaseUrl=https://phuong.example.vn/");

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task News_stand_on_home_page_archive_and_page_of_their_own()
    {
        var id = await BegunAsync("Cảnh giác mũ bảo hiểm giả", new CampaignContent("Xem **tem CR**.\n- Một\n- Hai")
        {
            Outlets = [Outlet.Site],
            Link = new CampaignLink("Xem quy định", "https://example.vn/quy-dinh"),
            Questions = [new CampaignQuestion("Mũ có tem gì?", ["CR", "ISO"]) { Right = 0 }],
        });
        await BegunAsync("Chỉ gửi trong chat", new CampaignContent("Không lên trang."));

        var home = await PageAsync("/");
        Assert.Contains("Cảnh giác mũ bảo hiểm giả", home.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Chỉ gửi trong chat", home.Body.TextContent, StringComparison.Ordinal);
        var archive = await PageAsync("/tin");
        var link = (IHtmlAnchorElement)archive.QuerySelector(".news-list h2 a")!;
        var page = await PageAsync(link.PathName);

        Assert.Equal("Cảnh giác mũ bảo hiểm giả", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("tem CR", page.QuerySelector(".body b")!.TextContent);
        Assert.Contains("https://example.vn/quy-dinh", page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/chat?start=q_{id:N}']"));
        Assert.Empty(page.QuerySelectorAll("[style], script"));
        using var missing = await Web.GetAsync(_host.Url + "/tin/khong-co");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Feeds_are_valid_and_point_to_the_public_address()
    {
        var id = await BegunAsync("Tin của phường", new CampaignContent("Một <b> & hai.") { Outlets = [Outlet.Site] });
        await BegunAsync("Tin của hội", new CampaignContent("Ba.") { Outlets = [Outlet.Site] }, "hoi-nong-dan");

        var all = await FeedAsync("/tin.atom");
        Assert.Equal("https://phuong.example.vn/tin.atom", all.Element(Atom + "id")!.Value);
        Assert.Equal(2, all.Elements(Atom + "entry").Count());
        var own = await FeedAsync("/tin/hoi-nong-dan.atom");
        Assert.Equal("Tin của hội", Assert.Single(own.Elements(Atom + "entry")).Element(Atom + "title")!.Value);
        var ward = Assert.Single((await FeedAsync("/tin/phuong.atom")).Elements(Atom + "entry"));
        Assert.Equal($"urn:uuid:{id}", ward.Element(Atom + "id")!.Value);
        Assert.Equal("Một <b> & hai.", ward.Element(Atom + "content")!.Value);
        Assert.NotNull(ward.Element(Atom + "author")!.Element(Atom + "name"));
        foreach (var time in new[] { all.Element(Atom + "updated")!, ward.Element(Atom + "updated")! })
            Assert.True(DateTimeOffset.TryParse(time.Value, null, out _));
        Assert.All(all.Descendants(Atom + "link"), link => Assert.StartsWith(
            "https://phuong.example.vn/tin", link.Attribute("href")!.Value, StringComparison.Ordinal));
        using var unknown = await Web.GetAsync(_host.Url + "/tin/khong-co.atom");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Picture_is_there_under_its_own_name_only_while_the_item_is()
    {
        var key = PhotoKey.OfCampaign(System.Security.Cryptography.SHA256.HashData(Png), "png");
        using var bytes = new MemoryStream(Png);
        await _host.Services.GetRequiredService<IPhotoStore>()
            .PutAsync(key, bytes, default);
        var id = await BegunAsync("Có ảnh", new CampaignContent("Xem ảnh.")
        {
            Outlets = [Outlet.Site],
            Picture = new CampaignPicture(key.Value, 1, 1, "Tem CR trên mũ"),
        });
        var page = await PageAsync(((IHtmlAnchorElement)(await PageAsync("/tin")).QuerySelector("h2 a")!).PathName);
        var image = (IHtmlImageElement)page.QuerySelector("img.picture")!;
        Assert.Equal("Tem CR trên mũ", image.AlternativeText);
        var path = image.GetAttribute("src")!;

        using var shown = await Web.GetAsync(_host.Url + path);
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", shown.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var other = await Web.GetAsync(_host.Url + path.Replace(".png", ".jpeg", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);

        await _host.Services.GetRequiredService<WardWrites>().RunAsync(async (db, ct) =>
        {
            var post = await db.CampaignPosts.FindAsync([id, Outlet.Site], ct);
            return post!.Status = PostStatus.Withdrawn;
        }, default);
        using var gone = await Web.GetAsync(_host.Url + path);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var item = await Web.GetAsync(_host.Url + path[..path.IndexOf("/anh/", StringComparison.Ordinal)]);
        Assert.Equal(HttpStatusCode.Gone, item.StatusCode);
    }

    private async Task<Guid> BegunAsync(string title, CampaignContent content, string? organization = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var campaign = new Campaign
        {
            Id = Guid.CreateVersion7(now),
            Title = title,
            Organization = organization,
            Content = content.ToJson(),
            Audience = CampaignAudience.Everybody.ToJson(),
            Author = Guid.CreateVersion7(),
            CreatedAt = now,
            ChangedAt = now,
            Status = CampaignStatus.Done,
            StartedAt = now,
        };
        return await _host.Services.GetRequiredService<WardWrites>().RunAsync(async (db, ct) =>
        {
            db.Campaigns.Add(campaign);
            await new PublishCampaign(db, now).RunAsync(campaign, ct);
            return campaign.Id;
        }, default);
    }

    private async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await Web.GetAsync(_host.Url + path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    private async Task<XElement> FeedAsync(string path)
    {
        using var response = await Web.GetAsync(_host.Url + path);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
    }
}
