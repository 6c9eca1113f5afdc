using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Campaigns.Running;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

public sealed class PublishTests
{
    private static readonly CampaignContent OnSite = new("Bà con xem kỹ tem nhãn.") { Outlets = [Outlet.Site] };

    [Theory, OnSqlite, OnPostgres]
    public async Task Campaign_appears_when_it_begins_and_not_before_even_for_nobody(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await rig.ScheduledNowAsync(Draft(content: OnSite));
        Assert.Empty((await PageAsync(rig)).Items);

        await rig.StepsAsync();
        await rig.StepsAsync();

        var item = Assert.Single((await PageAsync(rig)).Items);
        Assert.Equal(id, item.CampaignId);
        Assert.Matches("^canh-giac-hang-gia-[0-9a-f]{10}$", item.Address);
        Assert.Equal(CampaignStatus.Done, (await rig.CampaignAsync(id)).Status);
        Assert.Equal("Bà con xem kỹ tem nhãn.", (await FindAsync(rig, item.Address)).Item!.Content.Text);
        Assert.Null((await FindAsync(rig, "khong-co")).Item);
    }

    [Fact]
    public async Task Campaign_without_the_site_among_its_outlets_is_not_on_it()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        await rig.SendingAsync();
        Assert.Empty((await PageAsync(rig)).Items);
    }

    [Fact]
    public async Task Late_campaign_appears_once_it_is_confirmed()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var id = await rig.ScheduledNowAsync(Draft(content: OnSite));
        rig.Clock.Advance(TimeSpan.FromHours(1));
        await rig.StepsAsync();
        Assert.Empty((await PageAsync(rig)).Items);

        await rig.ResumesAsync(id);

        Assert.Single((await PageAsync(rig)).Items);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Correction_appears_where_the_wrong_text_did_and_both_know_each_other(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.SubscribesAsync("1");
        var wrong = await rig.SendingAsync(Draft(content: OnSite));
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        var version = (await rig.CampaignAsync(wrong)).Version;
        var made = (await rig.ActsAsync((db, ct) => new CorrectCampaign(db, rig.Clock, Rules).RunAsync(
            wrong, version, "Đính chính", new CampaignContent("Ngày đúng là 16/3."), Editor, ct))).Value!;
        made = (await rig.SubmitsAsync(made, Editor)).Value!;
        made = (await rig.ApprovesAsync(made, Approver)).Value!;
        await rig.SchedulesAsync(made, rig.Clock.GetUtcNow());
        await rig.StepsAsync();

        var items = (await PageAsync(rig)).Items;

        Assert.Equal([made.Id, wrong], items.Select(item => item.CampaignId));
        Assert.Equal(wrong, items[0].Corrects!.CampaignId);
        Assert.Equal(made.Id, items[1].CorrectedBy!.CampaignId);
        Assert.True(items[1].ChangedAt > items[1].At);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Archive_goes_on_page_by_page_and_by_sender(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.WomenHaveAnOfficerAsync();
        for (var i = 0; i < 5; i++)
        {
            await rig.SendingAsync(Draft($"Tin {i}", content: OnSite));
            rig.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await rig.ReadAsync(db => new ReadNews(db).PageAsync("", null, 3, default));
        var second = await rig.ReadAsync(db => new ReadNews(db).PageAsync("", first.After, 3, default));

        Assert.Equal(["Tin 4", "Tin 3", "Tin 2"], first.Items.Select(item => item.Title));
        Assert.Equal(["Tin 1", "Tin 0"], second.Items.Select(item => item.Title));
        Assert.Null(second.After);
        Assert.Empty((await rig.ReadAsync(db => new ReadNews(db).PageAsync(Women, null, 3, default))).Items);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stopped_one_is_marked_and_one_taken_down_is_gone(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.SubscribesAsync("1");
        var id = await rig.SendingAsync(Draft(content: OnSite));
        await rig.StopsAsync(id);
        var item = Assert.Single((await PageAsync(rig)).Items);
        Assert.NotNull(item.StoppedAt);

        var version = (await rig.CampaignAsync(id)).Version;
        var stranger = await rig.DoAsync(db => new WithdrawPost(db, rig.Clock)
            .RunAsync(id, version, Outlet.Site, OfWomen, default));
        Assert.False(stranger.Done);
        var done = await rig.DoAsync(db => new WithdrawPost(db, rig.Clock)
            .RunAsync(id, version, Outlet.Site, Editor, default));

        Assert.True(done.Done);
        Assert.Empty((await PageAsync(rig)).Items);
        Assert.True((await FindAsync(rig, item.Address)).IsWithdrawn);
    }

    private static Task<NewsPage> PageAsync(WardRig rig) =>
        rig.ReadAsync(db => new ReadNews(db).PageAsync(null, null, ReadNews.PageSize, default));

    private static Task<FoundNews> FindAsync(WardRig rig, string address) =>
        rig.ReadAsync(db => new ReadNews(db).FindAsync(address, default));
}
