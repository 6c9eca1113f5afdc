using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Inviting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Admin;

public sealed class InvitationTests : IAsyncLifetime
{
    private const string Chosen = "muoi lam con cho ben song";
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync("Accounts:TotpFor=None");

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task First_administrator_makes_the_account_by_the_link_of_the_first_start()
    {
        var link = await FirstLinkAsync();
        var visitor = _host.Visitor();
        Assert.Contains("quản trị đầu tiên", (await visitor.GetAsync(link)).Text, StringComparison.Ordinal);
        var done = await visitor.PostAsync(link,
            ("name", "Phạm Văn Đầu"), ("account", "dau.pham"), ("password", Chosen), ("again", Chosen));
        Assert.Contains("Đã đặt mật khẩu", done.Text, StringComparison.Ordinal);
        Assert.Equal("/", (await visitor.GivesPasswordAsync("dau.pham", Chosen)).Path);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/can-bo")).Status);
        Assert.Null(await _host.Services.GetRequiredService<InviteFirst>().RunAsync(default));
    }

    [Fact]
    public async Task A_later_start_ends_the_link_of_the_earlier_one()
    {
        var earlier = await FirstLinkAsync();
        await FirstLinkAsync();
        var answer = await _host.Visitor().GetAsync(earlier);
        Assert.Contains("không dùng được", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_of_the_first_start_makes_no_second_administrator()
    {
        var link = await FirstLinkAsync();
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Administrator);
        await _host.Visitor().PostAsync(link,
            ("name", "Kẻ Lạ"), ("account", "ke.la"), ("password", Chosen), ("again", Chosen));
        Assert.Equal(1, await _host.ReadAsync(db => Task.FromResult(db.OfficerAccounts.Count())));
    }

    [Fact]
    public async Task Administrator_invites_and_the_link_counts_once()
    {
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Administrator);
        var lan = await _host.SignsInAsync("lan");
        var invited = await lan.PostAsync("/can-bo?handler=Invite",
            ("name", "Vũ Thị Mời"), ("account", "moi.vu"), ("roles", "Intake"), ("roles", "MassOrganization"),
            ("organization", "hoi-nong-dan"));
        var link = new Uri(invited.Page.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;
        var visitor = _host.Visitor();
        Assert.Contains("moi.vu", (await visitor.GetAsync(link)).Text, StringComparison.Ordinal);
        var differing = await visitor.PostAsync(link, ("password", Chosen), ("again", Chosen + "x"));
        Assert.Contains("chưa giống nhau", differing.Text, StringComparison.Ordinal);
        await visitor.PostAsync(link, ("password", Chosen), ("again", Chosen));
        Assert.Contains("không dùng được", (await visitor.GetAsync(link)).Text, StringComparison.Ordinal);
        Assert.Equal("/", (await visitor.GivesPasswordAsync("moi.vu", Chosen)).Path);
        Assert.Contains("Đoàn thể", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ngan qua", "ít nhất 12")]
    [InlineData("123456789012", "dãy dễ đoán")]
    [InlineData("Matkhau12345!", "nhiều người dùng")]
    [InlineData("toi la moi.vu day ma", "tên của anh/chị")]
    public async Task Password_that_would_be_guessed_is_refused(string password, string sentence)
    {
        var made = await _host.HasOfficerAsync("moi.vu", null, OfficerRole.Intake);
        var answer = await _host.Visitor().PostAsync(
            $"/loi-moi?ma={made.Token}", ("password", password), ("again", password));
        Assert.Contains(sentence, answer.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> FirstLinkAsync() =>
        $"/loi-moi?ma={await _host.Services.GetRequiredService<InviteFirst>().RunAsync(default)}";
}
