using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Xunit;

namespace BachDang.Outreach.Tests.Admin;

public sealed class SignInTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Handler);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Console_asks_to_sign_in_first()
    {
        var answer = await _host.Visitor().GetAsync("/");
        Assert.Equal((HttpStatusCode.Redirect, "/dang-nhap?ve=%2F"), (answer.Status, answer.Path));
    }

    [Theory]
    [InlineData("/tai-khoan", "/tai-khoan")]
    [InlineData("//evil.example/", "/")]
    public async Task Link_of_another_site_comes_in_by_a_page_of_ours(string wanted, string goesTo)
    {
        // Browsers keep strict cookies back on what another site began, so the officer looks signed out at first.
        var lan = await _host.SignsInAsync("lan");
        var elsewhere = _host.Visitor();
        elsewhere.Headers["Sec-Fetch-Site"] = "cross-site";
        var asked = await elsewhere.GetAsync("/dang-nhap?ve=" + Uri.EscapeDataString(wanted));
        Assert.Equal($"0;url={goesTo}",
            asked.Page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        lan.Headers["Sec-Fetch-Site"] = "same-origin";
        Assert.Equal(HttpStatusCode.OK, (await lan.GetAsync(goesTo)).Status);
        // Whoever is not signed in comes to the form and goes in no circle.
        elsewhere.Headers["Sec-Fetch-Site"] = "same-origin";
        Assert.NotNull((await elsewhere.GetAsync("/dang-nhap?ve=%2Ftai-khoan")).Page.QuerySelector("#password"));
    }

    [Fact]
    public async Task Form_without_its_own_token_is_refused()
    {
        var answer = await _host.Visitor().SendAsync(HttpMethod.Post, "/dang-nhap", new FormUrlEncodedContent(
            [KeyValuePair.Create("account", "lan"), KeyValuePair.Create("password", StaffRig.Password)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Right_password_opens_the_home_page_and_signing_out_closes_it()
    {
        var lan = _host.Visitor();
        var entered = await lan.GivesPasswordAsync(" LAN ", StaffRig.Password, "?ve=/tai-khoan");
        Assert.Equal("/tai-khoan", entered.Path);
        var home = await lan.GetAsync("/");
        Assert.Contains("Lê Thị Thử", home.Text, StringComparison.Ordinal);
        Assert.Contains("Xử lý", home.Text, StringComparison.Ordinal);
        var kept = lan.Cookies["officer"];
        await lan.PostFromAsync("/", "/tai-khoan?handler=SignOut");
        lan.Cookies["officer"] = kept;
        Assert.Equal("/dang-nhap?ve=%2F", (await lan.GetAsync("/")).Path);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/%09/evil.example")]
    public async Task Return_address_of_another_host_leads_home(string returnTo)
    {
        var answer = await _host.Visitor().GivesPasswordAsync(
            "lan", StaffRig.Password, "?ve=" + Uri.EscapeDataString(Uri.UnescapeDataString(returnTo)));
        Assert.Equal("/", answer.Path);
    }

    [Fact]
    public async Task Unknown_name_wrong_password_and_locked_account_are_answered_alike()
    {
        var visitor = _host.Visitor();
        var unknown = await visitor.GivesPasswordAsync("khong-co", StaffRig.Password);
        var wrong = await visitor.GivesPasswordAsync("lan", "sai mat khau roi nhe");
        for (var i = 0; i < 4; i++) await visitor.GivesPasswordAsync("lan", "sai mat khau roi nhe");
        var locked = await visitor.GivesPasswordAsync("lan", StaffRig.Password);
        string Alert(StaffAnswer answer) => answer.Page.QuerySelector("[role=alert]")!.TextContent;
        Assert.Equal(Alert(unknown), Alert(wrong));
        Assert.Equal(Alert(unknown), Alert(locked));
        Assert.DoesNotContain("officer", visitor.Cookies.Keys);
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        var visitor = _host.Visitor();
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.GivesPasswordAsync($"ai-do-{i}", "khong dung")).Status);
        var slowed = await visitor.GivesPasswordAsync("lan", StaffRig.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.Status);
    }

    [Fact]
    public async Task Session_of_before_signing_in_is_not_the_one_after()
    {
        var lan = await _host.SignsInAsync("lan");
        var first = lan.Cookies["officer"];
        await lan.GivesPasswordAsync("lan", StaffRig.Password);
        Assert.NotEqual(first, lan.Cookies["officer"]);
        Assert.Equal(2, await _host.ReadAsync(db => Task.FromResult(db.OfficerSessions.Count())));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_at_once()
    {
        var (here, there) = (await _host.SignsInAsync("lan"), await _host.SignsInAsync("lan"));
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/")).Status);
        await here.PostAsync("/tai-khoan?handler=SignOutEverywhere");
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/")).Status);
    }

    [Fact]
    public async Task One_officer_cannot_end_the_session_of_another()
    {
        await _host.HasOfficerAsync("binh", StaffRig.Password, OfficerRole.Handler);
        var (lan, binh) = (await _host.SignsInAsync("lan"), await _host.SignsInAsync("binh"));
        var session = await _host.ReadAsync(db => Task.FromResult(
            db.OfficerSessions.OrderByDescending(s => s.StartedAt).First().Id));
        await lan.PostAsync("/tai-khoan?handler=SignOutOne", ("session", session.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await binh.GetAsync("/")).Status);
    }

    [Fact]
    public async Task New_password_ends_the_other_sessions_and_the_old_password()
    {
        const string Next = "thuyen ve ben luc trang len";
        var (here, there) = (await _host.SignsInAsync("lan"), await _host.SignsInAsync("lan"));
        var changed = await here.PostAsync("/tai-khoan?handler=Password",
            ("current", StaffRig.Password), ("password", Next), ("again", Next));
        Assert.Contains("Đã đổi mật khẩu", changed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/")).Status);
        Assert.Null((await _host.Visitor().GivesPasswordAsync("lan", StaffRig.Password)).Path);
        Assert.Equal("/", (await _host.Visitor().GivesPasswordAsync("lan", Next)).Path);
    }
}
