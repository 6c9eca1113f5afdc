using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Xunit;
using static BachDang.Outreach.Tests.Admin.OpenId.OpenIdVisits;

namespace BachDang.Outreach.Tests.Admin.OpenId;

/// <summary>Officers who sign in by an account of an outside provider.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private OpenIdProvider _provider = null!;
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _provider = await OpenIdProvider.StartAsync();
        _host = await RunningHost.StartAsync([.. _provider.Settings, "Accounts:TotpFor=Custodian"]);
        _provider.RedirectUri = $"{_host.StaffUrl}/dang-nhap/openid";
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Handler);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task An_officer_links_the_outside_account_and_next_time_signs_in_by_it()
    {
        var lan = await _host.SignsInAsync("lan");
        Assert.Equal(Link, (await lan.LinksThereAsync()).Path);
        Assert.Contains("Đã gắn từ", (await lan.GetAsync(Link)).Text, StringComparison.Ordinal);
        var later = _host.Visitor();
        Assert.Equal("/tai-khoan", (await later.SignsInThereAsync("/tai-khoan")).Path);
        Assert.Contains("Lê Thị Thử", (await later.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(later.Cookies.Keys, name => name.StartsWith("openid", StringComparison.Ordinal));
        Assert.DoesNotContain("officer-openid", later.Cookies.Keys);
        var actions = await ActionsAsync("login");
        Assert.Equal(["officer_login_linked", "officer_login_used"], actions);
    }

    [Fact]
    public async Task An_unknown_outside_account_gets_a_clear_page_and_never_an_account()
    {
        // The provider calls this person "lan"; only the number there counts, and nobody linked it.
        var stranger = _host.Visitor();
        var answer = await stranger.SignsInThereAsync();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("chưa gắn với cán bộ nào", answer.Text, StringComparison.Ordinal);
        Assert.Contains("đăng nhập bằng mật khẩu", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("officer", stranger.Cookies.Keys);
        Assert.Equal("/dang-nhap?ve=%2F", (await stranger.GetAsync("/")).Path);
        Assert.Equal((1, 0, 0), await _host.ReadAsync(db => Task.FromResult(
            (db.OfficerAccounts.Count(), db.OfficerSessions.Count(), db.OfficerLogins.Count()))));
    }

    [Fact]
    public async Task Whoever_needs_the_code_gives_it_here_whatever_the_provider_asked()
    {
        await _host.HasOfficerAsync("giu", StaffRig.Password, OfficerRole.Custodian);
        var giu = _host.Visitor();
        await giu.GivesPasswordAsync("giu", StaffRig.Password);
        var app = new CodeApp((await giu.GetAsync("/dang-nhap/cai-ma")).Page
            .QuerySelector("strong.font-monospace")!.TextContent);
        await giu.PostAsync("/dang-nhap/cai-ma", ("code", app.Code()));
        Assert.Equal(Link, (await giu.LinksThereAsync()).Path);
        var later = _host.Visitor();
        Assert.Equal("/dang-nhap/ma", (await later.SignsInThereAsync()).Path);
        Assert.Equal(HttpStatusCode.Redirect, (await later.GetAsync("/")).Status);
        Assert.Equal("/", (await later.PostAsync("/dang-nhap/ma", ("code", app.Code(later: 1)))).Path);
    }

    [Fact]
    public async Task One_outside_account_belongs_to_one_officer()
    {
        await _host.HasOfficerAsync("binh", StaffRig.Password, OfficerRole.Handler);
        await (await _host.SignsInAsync("lan")).LinksThereAsync();
        var binh = await _host.SignsInAsync("binh");
        Assert.Contains("đã gắn với một cán bộ", (await binh.LinksThereAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _host.ReadAsync(db => Task.FromResult(db.OfficerLogins.Count())));
    }

    [Fact]
    public async Task An_unlinked_account_opens_nothing()
    {
        var lan = await _host.SignsInAsync("lan");
        await lan.LinksThereAsync();
        Assert.Equal(Link, (await lan.PostAsync($"{Link}?handler=Unlink")).Path);
        Assert.Contains("chưa gắn", (await _host.Visitor().SignsInThereAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_officer_is_refused_like_an_unknown_one()
    {
        await _host.HasOfficerAsync("quan-tri", StaffRig.Password, OfficerRole.Administrator);
        await (await _host.SignsInAsync("lan")).LinksThereAsync();
        var id = await _host.ReadAsync(db => Task.FromResult(db.OfficerLogins.Single().AccountId));
        await (await _host.SignsInAsync("quan-tri")).PostAsync($"/can-bo/{id}?handler=Disable");
        var refused = _host.Visitor();
        Assert.Contains("chưa gắn", (await refused.SignsInThereAsync()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("officer", refused.Cookies.Keys);
    }

    [Fact]
    public async Task Whoever_presses_cancel_at_the_provider_gets_a_page_that_leads_back()
    {
        _provider.Person = null;
        var answer = await _host.Visitor().SignsInThereAsync();
        Assert.Contains("không dùng được", answer.Text, StringComparison.Ordinal);
        Assert.Equal("/dang-nhap", answer.Page.QuerySelector("main a.btn-primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_said_and_the_password_works()
    {
        await _provider.DisposeAsync();
        var answer = await _host.Visitor().PostAsync("/dang-nhap?handler=OpenId");
        Assert.Contains("chưa trả lời", answer.Text, StringComparison.Ordinal);
        await _host.SignsInAsync("lan");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Return_address_of_another_host_leads_home(string returnTo)
    {
        await (await _host.SignsInAsync("lan")).LinksThereAsync();
        Assert.Equal("/", (await _host.Visitor().SignsInThereAsync(returnTo)).Path);
    }

    private Task<List<string>> ActionsAsync(string part) => _host.ReadAsync(db => Task.FromResult(
        db.AuditEntries.OrderBy(e => e.Number).Where(e => e.Action.Contains(part)).Select(e => e.Action).ToList()));
}
