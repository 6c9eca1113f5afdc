using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Xunit;

namespace BachDang.Outreach.Tests.Admin;

/// <summary>Cookies and addresses of the staff door.</summary>
public sealed class StaffDoorTests : IAsyncLifetime
{
    private static readonly string[] Pages =
        ["/dang-nhap", "/can-bo", "/tai-khoan", "/loi-moi", "/staff/css/staff.css"];

    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Administrator);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Staff_pages_are_not_behind_the_public_door_whatever_the_host_header_and_cookie()
    {
        var lan = await _host.SignsInAsync("lan");
        foreach (var host in (string?[])[null, new Uri(_host.StaffUrl).Authority, "localhost:5081"])
        {
            var visitor = new StaffVisitor(_host.Url);
            foreach (var (name, value) in lan.Cookies) visitor.Cookies[name] = value;
            if (host is not null) visitor.Headers["Host"] = host;
            foreach (var page in Pages) Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(page)).Status);
        }
    }

    [Fact]
    public async Task Behind_tls_the_cookie_is_bound_to_host_and_tls()
    {
        var visitor = _host.Visitor();
        visitor.Headers["X-Forwarded-Proto"] = "https";
        var entered = await visitor.GivesPasswordAsync("lan", StaffRig.Password);
        var cookie = Assert.Single(entered.SetCookies, c => c.StartsWith("__Host-officer=", StringComparison.Ordinal));
        foreach (var flag in (string[])["secure", "httponly", "samesite=strict", "path=/"])
            Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
        // A cookie under the plain name, which a page of another port could set, does not count here.
        visitor.Cookies["officer"] = visitor.Cookies["__Host-officer"];
        visitor.Cookies.Remove("__Host-officer");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Plain_http_on_this_machine_keeps_the_cookie_from_scripts_and_other_sites()
    {
        var entered = await _host.Visitor().GivesPasswordAsync("lan", StaffRig.Password);
        var cookie = Assert.Single(entered.SetCookies, c => c.StartsWith("officer=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Host", "phuong.example.vn")]
    public async Task Plain_http_over_a_network_opens_nothing(string header, string value)
    {
        var lan = await _host.SignsInAsync("lan");
        lan.Headers[header] = value;
        foreach (var page in (string[])["/dang-nhap", "/tai-khoan", "/can-bo"])
        {
            var answer = await lan.GetAsync(page);
            Assert.NotEqual(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("Lê Thị Thử", answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await lan.GetAsync("/dang-nhap")).Status);
    }

    [Fact]
    public async Task Pages_of_officers_are_kept_in_no_cache()
    {
        var lan = await _host.SignsInAsync("lan");
        using var request = new HttpRequestMessage(HttpMethod.Get, _host.StaffUrl + "/tai-khoan");
        request.Headers.Add("Cookie", $"officer={lan.Cookies["officer"]}");
        using var response = await Web.SendAsync(request);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }
}
