using System.Net;
using System.Security.Cryptography;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Xunit;
using static BachDang.Outreach.Tests.Admin.OpenId.OpenIdVisits;

namespace BachDang.Outreach.Tests.Admin.OpenId;

/// <summary>What a thief brings from the way to the provider and back is refused, and so are tokens that are not for
/// this sign-in.</summary>
public sealed class OpenIdReplayTests : IAsyncLifetime
{
    private OpenIdProvider _provider = null!;
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _provider = await OpenIdProvider.StartAsync();
        _host = await RunningHost.StartAsync([.. _provider.Settings, "Accounts:TotpFor=None"]);
        _provider.RedirectUri = $"{_host.StaffUrl}/dang-nhap/openid";
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Handler);
        await (await _host.SignsInAsync("lan")).LinksThereAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_return_of_one_browser_is_worth_nothing_in_another()
    {
        var back = await AskedAsync(await _host.Visitor().BeginsAsync());
        var tokens = _provider.Tokens;
        await IsRefusedAsync(_host.Visitor(), back);
        var other = _host.Visitor();
        await other.BeginsAsync();
        await IsRefusedAsync(other, back);
        // Nobody even asked the provider: the state is looked at first.
        Assert.Equal(tokens, _provider.Tokens);
    }

    [Fact]
    public async Task A_return_counts_once()
    {
        var visitor = _host.Visitor();
        var address = await visitor.BeginsAsync();
        var before = visitor.Cookies.ToDictionary();
        var back = await AskedAsync(address);
        Assert.Equal("/", (await visitor.ReturnsAsync(back)).Path);
        var thief = _host.Visitor();
        foreach (var (name, value) in before) thief.Cookies[name] = value;
        await IsRefusedAsync(thief, back);
    }

    [Fact]
    public async Task The_word_of_the_provider_counts_once_though_its_cookie_was_kept()
    {
        var visitor = _host.Visitor();
        var back = await AskedAsync(await visitor.BeginsAsync());
        await visitor.GetAsync(new Uri(back).PathAndQuery);
        var kept = visitor.Cookies["officer-openid"];
        Assert.Equal("/", (await visitor.GetAsync(End)).Path);
        var thief = _host.Visitor();
        thief.Cookies["officer-openid"] = kept;
        Assert.Contains("không dùng được", (await thief.GetAsync(End)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("officer", thief.Cookies.Keys);
    }

    [Theory]
    [InlineData("nonce", "khac")]
    [InlineData("nonce", null)]
    [InlineData("aud", "chuong-trinh-khac")]
    [InlineData("iss", "https://noi-khac.example")]
    [InlineData("exp", 1_600_000_000L)]
    [InlineData("sub", null)]
    public async Task A_token_for_something_else_opens_nothing(string claim, object? value)
    {
        _provider.Bends = claims =>
        {
            if (value is null) claims.Remove(claim);
            else claims[claim] = value;
        };
        var visitor = _host.Visitor();
        await IsRefusedAsync(visitor, await AskedAsync(await visitor.BeginsAsync()));
    }

    [Fact]
    public async Task A_token_of_another_key_opens_nothing()
    {
        using var own = RSA.Create(2048);
        _provider.SignsBy = own;
        var visitor = _host.Visitor();
        await IsRefusedAsync(visitor, await AskedAsync(await visitor.BeginsAsync()));
    }

    [Fact]
    public async Task A_link_begun_by_one_officer_is_not_ended_by_another()
    {
        await _host.HasOfficerAsync("binh", StaffRig.Password, OfficerRole.Handler);
        _provider.Person = "nguoi-2";
        var binh = await _host.SignsInAsync("binh");
        var back = await AskedAsync(await binh.LinksAsync());
        await binh.GetAsync(new Uri(back).PathAndQuery);
        // Who sits there meanwhile is somebody else, or nobody.
        var lan = await _host.SignsInAsync("lan");
        foreach (var other in (StaffVisitor[])[lan, _host.Visitor()])
        {
            other.Cookies["officer-openid"] = binh.Cookies["officer-openid"];
            Assert.Contains("không dùng được", (await other.GetAsync(End)).Text, StringComparison.Ordinal);
        }
        Assert.Equal(1, await _host.ReadAsync(db => Task.FromResult(db.OfficerLogins.Count())));
    }

    [Fact]
    public async Task The_way_back_ends_at_the_staff_door_only()
    {
        var visitor = _host.Visitor();
        var back = new Uri(await AskedAsync(await visitor.BeginsAsync())).PathAndQuery;
        var atPublic = new StaffVisitor(_host.Url);
        foreach (var (name, value) in visitor.Cookies) atPublic.Cookies[name] = value;
        foreach (var path in (string[])[back, Between, End])
        {
            var answer = await atPublic.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Empty(answer.SetCookies);
        }
    }

    [Fact]
    public async Task Returns_that_are_refused_are_slowed_down()
    {
        var visitor = _host.Visitor();
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(End)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.GetAsync(End)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests,
            (await visitor.PostAsync("/dang-nhap?handler=OpenId")).Status);
    }

    [Fact]
    public async Task Behind_tls_every_cookie_of_the_way_is_bound_to_host_and_tls()
    {
        var visitor = _host.Visitor();
        visitor.Headers["X-Forwarded-Proto"] = "https";
        var answer = await visitor.PostAsync("/dang-nhap?handler=OpenId");
        Assert.Equal(2, answer.SetCookies.Length);
        foreach (var cookie in answer.SetCookies)
        {
            Assert.StartsWith("__Host-openid-", cookie, StringComparison.Ordinal);
            foreach (var flag in (string[])["secure", "httponly", "samesite=lax", "path=/;"])
                Assert.Contains(flag, cookie + ";", StringComparison.OrdinalIgnoreCase);
        }
        var back = await AskedAsync(answer.Page.QuerySelector("main a.btn-primary")!.GetAttribute("href")!);
        Assert.Equal("/", (await visitor.ReturnsAsync(back)).Path);
        Assert.Contains("__Host-officer", visitor.Cookies.Keys);
    }

    private static async Task IsRefusedAsync(StaffVisitor visitor, string back)
    {
        var answer = await visitor.ReturnsAsync(back);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("không dùng được", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("officer", visitor.Cookies.Keys);
    }
}
