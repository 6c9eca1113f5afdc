using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Security;

/// <summary>What was worth something during a sign-in and is worth nothing after it; and how often one may try.
/// </summary>
public sealed class SignInReplayTests : IAsyncLifetime
{
    private const string Next = "thuyen ve ben luc trang len";
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=Custodian");
        await _host.HasOfficerAsync("giu", StaffRig.Password, OfficerRole.Custodian);
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Administrator);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task The_cookie_between_the_steps_opens_no_page()
    {
        var giu = _host.Visitor();
        await giu.GivesPasswordAsync("giu", StaffRig.Password);
        // Nor under the name of the cookie that does.
        giu.Cookies["officer"] = giu.Cookies["officer-step"];
        foreach (var page in (string[])["/", "/tai-khoan", "/can-bo"])
            Assert.StartsWith("/dang-nhap?ve=", (await giu.GetAsync(page)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_between_the_steps_is_worth_nothing_after_the_codes_were_set_up()
    {
        var giu = _host.Visitor();
        await giu.GivesPasswordAsync("giu", StaffRig.Password);
        var kept = giu.Cookies["officer-step"];
        await SetsUpAsync(giu);
        var thief = _host.Visitor();
        thief.Cookies["officer-step"] = kept;
        Assert.Equal("/dang-nhap", (await thief.GetAsync("/dang-nhap/cai-ma")).Path);
        Assert.Equal("/dang-nhap", (await thief.GetAsync("/dang-nhap/ma")).Path);
    }

    [Fact]
    public async Task A_step_of_before_a_new_password_goes_no_further()
    {
        var giu = _host.Visitor();
        await giu.GivesPasswordAsync("giu", StaffRig.Password);
        var app = await SetsUpAsync(giu);
        var thief = _host.Visitor();
        await thief.GivesPasswordAsync("giu", StaffRig.Password);
        await giu.PostAsync("/tai-khoan?handler=Password",
            ("current", StaffRig.Password), ("password", Next), ("again", Next));
        Assert.Null((await thief.PostAsync("/dang-nhap/ma", ("code", app.Code(later: 1)))).Path);
        Assert.DoesNotContain("officer", thief.Cookies.Keys);
    }

    [Fact]
    public async Task A_session_an_administrator_ended_or_an_invitation_replaced_is_refused()
    {
        var lan = await _host.SignsInAsync("lan");
        var binhId = (await _host.HasOfficerAsync("binh", StaffRig.Password, OfficerRole.Handler)).Id;
        var binh = await _host.SignsInAsync("binh");
        await lan.PostAsync($"/can-bo/{binhId}?handler=ResetCodes");
        Assert.Equal(HttpStatusCode.Redirect, (await binh.GetAsync("/")).Status);
        binh = await _host.SignsInAsync("binh");
        var invited = await lan.PostAsync($"/can-bo/{binhId}?handler=Invite");
        var link = new Uri(invited.Page.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;
        var (first, second) = (_host.Visitor(), _host.Visitor());
        // Both have the form open; the second one sends it too late.
        var form = await second.GetAsync(link);
        var token = form.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await first.PostAsync(link, ("password", Next), ("again", Next));
        Assert.Equal(HttpStatusCode.Redirect, (await binh.GetAsync("/")).Status);
        var late = await second.SendAsync(HttpMethod.Post, link, new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["password"] = Next + " a",
                ["again"] = Next + " a",
            }));
        Assert.Contains("không dùng được", late.Text, StringComparison.Ordinal);
        Assert.Equal("/", (await _host.Visitor().GivesPasswordAsync("binh", Next)).Path);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Return_address_of_another_host_leads_home_after_the_codes_too(string returnTo)
    {
        var giu = _host.Visitor();
        await giu.GivesPasswordAsync("giu", StaffRig.Password, "?ve=" + Uri.EscapeDataString(returnTo));
        var app = new CodeApp((await giu.GetAsync("/dang-nhap/cai-ma")).Page
            .QuerySelector("strong.font-monospace")!.TextContent);
        var done = await giu.PostAsync("/dang-nhap/cai-ma", ("code", app.Code()));
        Assert.DoesNotContain(done.Page.QuerySelectorAll("a[href]"),
            link => link.GetAttribute("href")!.Contains("evil", StringComparison.Ordinal));
        var later = _host.Visitor();
        await later.GivesPasswordAsync("giu", StaffRig.Password, "?ve=" + Uri.EscapeDataString(returnTo));
        Assert.Equal("/", (await later.PostAsync("/dang-nhap/ma", ("code", app.Code(later: 1)))).Path);
    }

    [Fact]
    public async Task Codes_and_links_are_slowed_down_as_passwords_are()
    {
        var giu = _host.Visitor();
        await giu.GivesPasswordAsync("giu", StaffRig.Password);
        for (var i = 0; i < 4; i++)
            Assert.Equal(HttpStatusCode.OK, (await giu.PostAsync("/dang-nhap/cai-ma", ("code", "000000"))).Status);
        var finder = _host.Visitor();
        for (var i = 0; i < 6; i++) await finder.GetAsync($"/loi-moi?ma=khong-co-{i}");
        var slowed = await giu.PostAsync("/dang-nhap/cai-ma", ("code", "000000"));
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.Status);
        Assert.Equal("300", slowed.Headers["Retry-After"]);
    }

    [Fact]
    public async Task Whoever_writes_the_own_address_into_the_header_is_still_one_visitor()
    {
        // The proxy adds the address it saw last; what stands before it was written by the visitor.
        var visitor = _host.Visitor();
        visitor.Headers["X-Forwarded-Proto"] = "https";
        for (var i = 0; i < 10; i++)
        {
            visitor.Headers["X-Forwarded-For"] = $"198.51.100.{i}, 203.0.113.9";
            await visitor.GivesPasswordAsync($"ai-do-{i}", "khong dung");
        }
        visitor.Headers["X-Forwarded-For"] = "198.51.100.77, 203.0.113.9";
        Assert.Equal(HttpStatusCode.TooManyRequests,
            (await visitor.GivesPasswordAsync("lan", StaffRig.Password)).Status);
        var neighbour = _host.Visitor();
        neighbour.Headers["X-Forwarded-Proto"] = "https";
        neighbour.Headers["X-Forwarded-For"] = "203.0.113.10";
        Assert.Equal("/", (await neighbour.GivesPasswordAsync("lan", StaffRig.Password)).Path);
    }

    private static async Task<CodeApp> SetsUpAsync(StaffVisitor giu)
    {
        var app = new CodeApp((await giu.GetAsync("/dang-nhap/cai-ma")).Page
            .QuerySelector("strong.font-monospace")!.TextContent);
        await giu.PostAsync("/dang-nhap/cai-ma", ("code", app.Code()));
        return app;
    }
}
