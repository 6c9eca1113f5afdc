using System.Net;
using System.Text;
using System.Xml.Linq;
using BachDang.Outreach.Admin.Campaigns.Outlets;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Campaigns;

/// <summary>What of a campaign is printed, spoken and drawn, over the real host.</summary>
public sealed class OutletPageTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync(
            "Accounts:TotpFor=None", "Roles=admin", "Public:BaseUrl=https://phuong.example.vn");
        await _host.HasOfficerAsync("bien-tap", StaffRig.Password, OfficerRole.KnowledgeEditor);
        await _host.HasOfficerAsync("doan-the", StaffRig.Password, OfficerRole.MassOrganization);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Officer_takes_script_poster_and_picture_and_others_see_nothing()
    {
        var id = await CampaignAsync(new CampaignContent("UBND phường nhắc: xem **tem CR** trước 15/3.\n- Gọi 113")
        {
            Link = new CampaignLink("Xem thêm", "https://example.vn/a"),
        });
        var editor = await _host.SignsInAsync("bien-tap");

        var script = await editor.GetAsync($"/chien-dich/{id}/loa");
        Assert.Contains("Ủy ban nhân dân phường nhắc: xem tem xê e-rờ trước ngày mười lăm tháng ba.", script.Text,
            StringComparison.Ordinal);
        Assert.Contains("tiếng, đọc khoảng", script.Text, StringComparison.Ordinal);
        var file = await BytesAsync(editor, $"/chien-dich/{id}/loa?handler=Text&full=true");
        Assert.Contains("Gọi một một ba.", Encoding.UTF8.GetString(file), StringComparison.Ordinal);

        var poster = await editor.GetAsync($"/chien-dich/{id}/to-roi");
        Assert.Matches("https://phuong.example.vn/l/[a-z2-9]{8}", poster.Text);
        Assert.Contains("Công an 113 · Cứu hỏa 114 · Cấp cứu 115", poster.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1800", poster.Text, StringComparison.Ordinal);
        Assert.Contains("Thông tin để tham khảo", poster.Text, StringComparison.Ordinal);

        var svg = XDocument.Parse(Encoding.UTF8.GetString(
            await BytesAsync(editor, $"/chien-dich/{id}/anh-vuong?handler=Picture"))).Root!;
        Assert.Equal("0 0 1080 1080", svg.Attribute("viewBox")!.Value);
        Assert.Empty(svg.Descendants().Attributes("style"));

        var other = await _host.SignsInAsync("doan-the");
        foreach (var page in (string[])["loa", "to-roi", "anh-vuong", "noi-dang"])
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/chien-dich/{id}/{page}")).Status);
    }

    [Fact]
    public async Task Officer_takes_news_off_the_site_and_tries_a_failed_post_anew()
    {
        var id = await CampaignAsync(new CampaignContent("Xem tem.")
        {
            Outlets = [Outlet.Site, Outlet.TelegramChannel],
        });
        await PostAsync(id, post => (post.Status, post.Reason) = (PostStatus.Failed, "403 not enough rights"));
        var editor = await _host.SignsInAsync("bien-tap");
        var page = await editor.GetAsync($"/chien-dich/{id}/noi-dang");
        Assert.Contains("403 not enough rights", page.Text, StringComparison.Ordinal);

        var retried = await editor.PostAsync($"/chien-dich/{id}/noi-dang?handler=Retry", ("version", "0"),
            ("outlet", nameof(Outlet.TelegramChannel)));
        Assert.Equal($"/chien-dich/{id}/noi-dang", retried.Path);
        var stale = await editor.PostAsync($"/chien-dich/{id}/noi-dang?handler=Withdraw", ("version", "0"),
            ("outlet", nameof(Outlet.Site)));
        Assert.Contains("Chưa làm được", stale.Text, StringComparison.Ordinal);
        await editor.PostAsync($"/chien-dich/{id}/noi-dang?handler=Withdraw", ("version", "1"),
            ("outlet", nameof(Outlet.Site)));

        var rows = await _host.ReadAsync(db => db.CampaignPosts.OrderBy(p => p.Outlet).ToListAsync());
        Assert.Equal([PostStatus.Withdrawn, PostStatus.Waiting], rows.Select(row => row.Status));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    public void Fit_OfAnyText_KeepsToTheRoomOfAPicture(int times)
    {
        var text = string.Join(' ', Enumerable.Repeat("Bà con xem kỹ tem nhãn trước khi mua.", times));
        var fitted = SquareText.Fit([text, new string('x', 400)], 900, 500, false, [44, 36, 28]);
        Assert.True(fitted.Lines.Count * fitted.Size * 1.3 <= 500);
        Assert.All(fitted.Lines, line => Assert.True(line.Length * fitted.Size * 0.3 <= 900));
    }

    private async Task<Guid> CampaignAsync(CampaignContent content)
    {
        var now = TimeProvider.System.GetUtcNow();
        var campaign = new Campaign
        {
            Id = Guid.CreateVersion7(now),
            Title = "Cảnh giác hàng giả",
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

    private Task<bool> PostAsync(Guid id, Action<CampaignPost> change) =>
        _host.Services.GetRequiredService<WardWrites>().RunAsync(async (db, ct) =>
        {
            change((await db.CampaignPosts.FindAsync([id, Outlet.TelegramChannel], ct))!);
            return true;
        }, default);

    private async Task<byte[]> BytesAsync(StaffVisitor visitor, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _host.StaffUrl + path);
        request.Headers.Add("Cookie", string.Join("; ", visitor.Cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await Web.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
