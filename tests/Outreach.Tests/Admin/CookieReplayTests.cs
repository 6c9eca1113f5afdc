using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Xunit;

namespace BachDang.Outreach.Tests.Admin;

/// <summary>Cookies that somebody planted before a sign-in or kept from an earlier one open nothing.</summary>
public sealed class CookieReplayTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Handler);
        await _host.HasOfficerAsync("binh", StaffRig.Password, OfficerRole.Handler);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Theory]
    [InlineData("SignOut")]
    [InlineData("SignOutEverywhere")]
    public async Task Cookie_of_before_signing_out_opens_nothing_afterwards(string handler)
    {
        var lan = await _host.SignsInAsync("lan");
        var kept = lan.Cookies["officer"];
        await lan.PostAsync($"/tai-khoan?handler={handler}");
        Assert.DoesNotContain("officer", lan.Cookies.Keys);
        lan.Cookies["officer"] = kept;
        Assert.Equal("/dang-nhap?ve=%2F", (await lan.GetAsync("/")).Path);
    }

    [Fact]
    public async Task Cookie_planted_before_the_sign_in_is_replaced_and_stays_the_planters_own()
    {
        var thief = await _host.SignsInAsync("binh");
        var planted = thief.Cookies["officer"];
        var lan = _host.Visitor();
        lan.Cookies["officer"] = planted;
        await lan.GivesPasswordAsync("lan", StaffRig.Password);
        Assert.NotEqual(planted, lan.Cookies["officer"]);
        var sessions = await _host.ReadAsync(
            db => Task.FromResult(db.OfficerSessions.Select(s => s.AccountId).ToList()));
        Assert.Equal(2, sessions.Distinct().Count());
    }

    [Fact]
    public async Task The_forms_cookie_is_named_like_the_others()
    {
        var plain = _host.Visitor();
        await plain.GetAsync("/dang-nhap");
        Assert.Contains("form", plain.Cookies.Keys);
        var behindTls = _host.Visitor();
        behindTls.Headers["X-Forwarded-Proto"] = "https";
        var page = await behindTls.GetAsync("/dang-nhap");
        var cookie = Assert.Single(page.SetCookies);
        Assert.StartsWith("__Host-form=", cookie, StringComparison.Ordinal);
        foreach (var flag in (string[])["secure", "httponly", "samesite=strict", "path=/"])
            Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/", (await behindTls.GivesPasswordAsync("lan", StaffRig.Password)).Path);
        // Another port's page could have set the plain name: behind TLS it does not count.
        behindTls.Cookies["form"] = behindTls.Cookies["__Host-form"];
        behindTls.Cookies.Remove("__Host-form");
        var token = page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await behindTls.SendAsync(HttpMethod.Post, "/dang-nhap", new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }
}
