using System.Text;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Filing;
using BachDang.Outreach.Ward.Reports.Identities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs.Reporting;

/// <summary>What a copy of the data tells about who reported.</summary>
public sealed class ReportIdentityFlowTests : IAsyncLifetime
{
    private const string Name = "Nguyễn Thị Bích Thủy";
    private const string Phone = "0912 345 678";

    private Reporter _resident = null!;

    private BotRig Rig => _resident.Rig;

    public async Task InitializeAsync() => _resident = await Reporter.StartAsync();

    public async Task DisposeAsync() => await Rig.DisposeAsync();

    [Fact]
    public async Task Contact_is_sealed_at_once_and_stands_nowhere_in_the_data()
    {
        await _resident.ReachesDraftAsync();
        await _resident.PressesKeyAsync("report.draft.edit");
        await _resident.PressesAsync("Liên lạc");
        await _resident.PressesKeyAsync("report.ask.follow_contact");
        var draft = (await _resident.SaysAsync($"{Name}, {Phone}"))[^1];
        Assert.Contains(Rig.Say("report.draft.contact"), draft.Text);
        AssertNowhere(Name);
        AssertNowhere(Phone);

        await _resident.PressesKeyAsync("report.draft.send");

        AssertNowhere(Name);
        AssertNowhere(Phone);
        AssertNowhere(_resident.Receipt());
        AssertNowhere(_resident.Receipt().Replace("-", "", StringComparison.Ordinal));
        var box = await Rig.Ward.ReadAsync(db => db.ReportContacts.Select(c => c.Box).SingleAsync());
        var folder = Rig.Ward.Get<IOptions<KeysOptions>>().Value.Folder;
        using var custodian = Custodian.Open(folder, Reporter.Passphrase).Value!;
        using var plain = new MemoryStream();
        Assert.True((await custodian.OpenAsync(new MemoryStream(box), plain, default)).Done);
        Assert.Equal(new ReporterContact(Name, Phone), ReporterContact.Read(plain.ToArray()));
    }

    [Fact]
    public async Task Without_a_ward_key_no_contact_is_asked_for()
    {
        await Rig.DisposeAsync();
        _resident = await Reporter.StartAsync(withKey: false);

        await _resident.ReachesDraftAsync();
        await _resident.PressesKeyAsync("report.draft.edit");
        var asked = (await _resident.PressesAsync("Liên lạc"))[^1];

        Assert.Equal(Rig.Say("report.ask.follow_no_key"), asked.Text);
        Assert.DoesNotContain(asked.Choices, c => c.Title == Rig.Say("report.ask.follow_contact"));
    }

    [Fact]
    public async Task Without_a_link_no_talk_is_left_after_sending()
    {
        await _resident.ReachesDraftAsync();
        await _resident.PressesKeyAsync("report.draft.edit");
        await _resident.PressesAsync("Liên lạc");
        var draft = (await _resident.PressesKeyAsync("report.ask.follow_nobody"))[^1];
        Assert.Contains(Rig.Say("report.draft.erases"), draft.Text);

        await _resident.PressesKeyAsync("report.draft.send");
        await Rig.UntilAsync(async db => !await db.Conversations.AnyAsync());

        var receipt = _resident.Receipt();
        Assert.Equal(0, await Rig.Ward.ReadAsync(db => db.ReportLinks.CountAsync()));
        Assert.Equal(0, await Rig.Ward.ReadAsync(db => db.InboundMessages.CountAsync()));
        Assert.Equal(0, await Rig.Ward.ReadAsync(db => db.OutboundMessages.CountAsync()));
        Assert.Contains("Phản ánh", (await _resident.SaysAsync($"/tracuu {receipt}"))[^1].Text);
    }

    [Fact]
    public async Task Two_people_report_at_once_and_neither_sees_the_other()
    {
        var other = new Reporter(Rig, "2");
        await other.SaysAsync("/start");
        await Task.WhenAll(
            _resident.ReachesDraftAsync("Quầy 12 bán bột giặt giả nhãn hiệu, gói in mờ"),
            other.ReachesDraftAsync("Hàng thịt đầu chợ bán thịt dán nhãn giả nhãn hiệu"));

        await _resident.PressesKeyAsync("report.draft.send");
        await other.PressesKeyAsync("report.draft.send");

        Assert.NotEqual(_resident.Receipt(), other.Receipt());
        Assert.DoesNotContain(_resident.Read, body => body.Text.Contains("thịt"));
        Assert.Equal(2, await Rig.Ward.ReadAsync(db => db.Reports.CountAsync()));
    }

    [Fact]
    public async Task Flood_from_one_talk_is_put_on_its_own_pile_and_then_refused_with_a_sentence()
    {
        for (var i = 0; i < FilingLimits.OfOriginToDesk + 1; i++)
        {
            await _resident.ReachesDraftAsync();
            await _resident.PressesKeyAsync("report.draft.send");
        }

        var piles = await Rig.Ward.ReadAsync(db => db.Reports.Select(r => r.Pile).ToListAsync());
        Assert.Equal(1, piles.Count(pile => pile == ReportPile.Flood));
    }

    private void AssertNowhere(string secret)
    {
        foreach (var spelling in StoredBytes.SpellingsOf(secret))
        {
            foreach (var file in StoredBytes.OfFiles(Rig.Ward.DataFolder))
                Assert.True(file.AsSpan().IndexOf(spelling) < 0, $"'{secret}' lies in a file.");
            var text = Encoding.Latin1.GetString(spelling);
            Assert.DoesNotContain(StoredBytes.OfTables(Rig.Ward.DataFolder),
                cell => cell.Contains(text, StringComparison.Ordinal));
        }
    }
}
