using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Ward.Campaigns.Links;

public sealed class MakeShortLinksTests
{
    private static readonly CampaignContent Linked = new("Bà con xem kỹ.")
    {
        Link = new CampaignLink("Xem cách nhận biết", "https://phuong.example.vn/bai/tem-gia"),
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task One_code_for_each_outlet_and_group_however_often_and_by_whomever_it_is_made(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var campaign = (await rig.BeginsAsync(Draft(content: Linked))).Value!;
        Task<IReadOnlyDictionary<string, string>> MakeAsync(string outlet) => rig.DoAsync(db =>
            new MakeShortLinks(db).RunAsync(campaign.Id, outlet, ["", GroupFive], CancellationToken.None));

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => MakeAsync("telegram")));
        var poster = await MakeAsync(LinkOutlets.Poster);

        Assert.All(made, one => Assert.Equal(made[0].OrderBy(p => p.Key), one.OrderBy(p => p.Key)));
        Assert.Equal(4, made[0].Values.Concat(poster.Values).Distinct().Count());
        Assert.All(poster.Values, code => Assert.Matches("^[2-9a-hjkmnp-z]{8}$", code));
        var all = await rig.ReadAsync(db => new ReadShortLinks(db).RunAsync(campaign.Id, CancellationToken.None));
        Assert.Equal(["poster", "poster", "telegram", "telegram"], all.Select(l => l.Outlet));
        Assert.All(all, link => Assert.Equal((Linked.Link!.Address, 0), (link.Address, link.Opened)));
    }

    [Fact]
    public async Task Link_changed_before_the_approval_keeps_its_code_and_leads_to_the_new_address()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var campaign = (await rig.BeginsAsync(Draft(content: Linked))).Value!;
        Task<IReadOnlyDictionary<string, string>> MakeAsync() => rig.DoAsync(db =>
            new MakeShortLinks(db).RunAsync(campaign.Id, LinkOutlets.Poster, [""], CancellationToken.None));
        var before = await MakeAsync();
        var changed = Linked with { Link = Linked.Link! with { Address = "https://phuong.example.vn/bai/moi" } };
        await rig.ReadAsync(db => db.Campaigns.ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Content, changed.ToJson())));

        Assert.Equal(before, await MakeAsync());

        var link = await rig.ReadAsync(db => db.ShortLinks.SingleAsync());
        Assert.Equal(changed.Link.Address, link.Address);
    }

    [Fact]
    public async Task Campaign_without_a_link_has_no_codes()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var campaign = (await rig.BeginsAsync()).Value!;
        Assert.Empty(await rig.DoAsync(db =>
            new MakeShortLinks(db).RunAsync(campaign.Id, "telegram", [""], CancellationToken.None)));
    }

    [Theory]
    [InlineData("https://baochi.example.vn/", true, "https://baochi.example.vn/l/abc")]
    [InlineData("", false, "http://localhost:5080/l/abc")]
    [InlineData("http://may-chu:5080", false, "http://may-chu:5080/l/abc")]
    public void OfLink_ByTheAddressGiven_IsWhole(string given, bool reachable, string link)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Public:BaseUrl"] = given }).Build();
        var address = new PublicAddress(configuration);
        Assert.Equal((reachable, link), (address.IsReachable, address.OfLink("abc")));
    }
}
