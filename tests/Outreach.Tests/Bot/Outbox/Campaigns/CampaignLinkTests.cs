using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Outbox.Campaigns;

public sealed class CampaignLinkTests
{
    private const string Direct = "https://vbpl.example.vn/nghi-dinh";

    private static readonly CampaignContent Linked = new("Bà con xem kỹ.")
    {
        Link = new CampaignLink("Đọc nghị định", Direct),
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Link_is_a_button_with_a_short_address_of_the_residents_group(string provider)
    {
        await using var rig = await BotRig.StartAsync(
            provider, settings: ("Public:BaseUrl", "https://bachdang.example.vn"));
        foreach (var (address, group) in new[] { ("1", "to-5"), ("2", "to-5"), ("3", ""), ("4", "to-6") })
            await rig.Ward.AgreesAsync((await rig.ResidentSaysAsync(address, "noise")).ConversationId, group: group);

        var id = await rig.CampaignAsync("Tin", Linked);
        await rig.UntilEndedAsync(id);

        var links = await rig.Ward.ReadAsync(db => db.ShortLinks.AsNoTracking().ToListAsync());
        Assert.Equal(["", "to-5", "to-6"], links.Select(l => l.ResidentialGroup).Order());
        var codes = links.ToDictionary(l => l.ResidentialGroup, l => $"https://bachdang.example.vn/l/{l.Code}");
        string UrlOf(string to) => Assert.Single(
            rig.Channel.Attempts.Single(a => a.To == to).Parcel.Body.Choices, c => c.Url is not null).Url!;
        Assert.Equal((codes["to-5"], codes["to-5"]), (UrlOf("1"), UrlOf("2")));
        Assert.Equal((codes[""], codes["to-6"]), (UrlOf("3"), UrlOf("4")));
        Assert.All(rig.Channel.Bodies, body =>
        {
            Assert.DoesNotContain("http", body.Text, StringComparison.Ordinal);
            Assert.Equal("Đọc nghị định", body.Choices[0].Title);
        });
    }

    [Fact]
    public async Task Without_a_public_address_the_button_leads_where_the_link_was_composed_to()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.SubscribersAsync(1);

        await rig.UntilEndedAsync(await rig.CampaignAsync("Tin", Linked));

        Assert.Equal(Direct, rig.Channel.Bodies[0].Choices[0].Url);
        Assert.Empty(await rig.Ward.ReadAsync(db => db.ShortLinks.ToListAsync()));
    }
}
