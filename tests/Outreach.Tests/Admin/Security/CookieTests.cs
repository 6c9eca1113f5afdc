using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Security;

/// <summary>Every cookie the console sets on the way in, by password, code and passkey.</summary>
public sealed class CookieTests : IAsyncLifetime
{
    private static readonly string[] All = ["form", "officer", "officer-passkey", "officer-step"];
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Handler);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Behind_tls_every_cookie_is_bound_to_host_and_tls()
    {
        var cookies = await CollectAsync("https");
        Assert.Equal(All.Select(name => $"__Host-{name}"), cookies.Keys.Order(StringComparer.Ordinal));
        Assert.All(cookies.Values, cookie =>
        {
            Assert.Equal("", Flag(cookie, "secure"));
            Assert.Equal("", Flag(cookie, "httponly"));
            Assert.Equal("strict", Flag(cookie, "samesite"));
            Assert.Equal("/", Flag(cookie, "path"));
            Assert.Null(Flag(cookie, "domain"));
        });
    }

    [Fact]
    public async Task Plain_http_on_this_machine_has_plain_names_and_the_same_care()
    {
        var cookies = await CollectAsync("http");
        Assert.Equal(All, cookies.Keys.Order(StringComparer.Ordinal));
        Assert.All(cookies.Values, cookie =>
        {
            Assert.Null(Flag(cookie, "secure"));
            Assert.Equal("", Flag(cookie, "httponly"));
            Assert.Equal("strict", Flag(cookie, "samesite"));
            Assert.Null(Flag(cookie, "domain"));
        });
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Host", "phuong.example.vn")]
    public async Task Plain_http_over_a_network_sets_no_cookie_at_all(string header, string value)
    {
        var visitor = _host.Visitor();
        visitor.Headers[header] = value;
        foreach (var place in await _host.StaffPlacesAsync())
        {
            var answer = await visitor.SendAsync(new HttpMethod(place.Method), place.Address, null);
            Assert.Empty(answer.SetCookies);
            if (place.IsPage) Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        }
    }

    private async Task<Dictionary<string, string[]>> CollectAsync(string scheme)
    {
        var visitor = _host.Visitor();
        visitor.Headers["X-Forwarded-Proto"] = scheme;
        List<StaffAnswer> answers =
        [
            await visitor.GetAsync("/dang-nhap"),
            await visitor.PostAsync("/dang-nhap?handler=PasskeyOptions"),
            await visitor.GivesPasswordAsync("lan", StaffRig.Password),
        ];
        var app = new CodeApp((await visitor.GetAsync("/dang-nhap/cai-ma")).Page
            .QuerySelector("strong.font-monospace")!.TextContent);
        answers.Add(await visitor.PostAsync("/dang-nhap/cai-ma", ("code", app.Code())));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
        return answers.SelectMany(answer => answer.SetCookies)
            .Where(cookie => !cookie.Contains("=;", StringComparison.Ordinal))
            .ToLookup(cookie => cookie.Split('=')[0]).ToDictionary(same => same.Key, same => same.Last().Split("; "));
    }

    // "" for a flag without a value, null for none.
    private static string? Flag(string[] cookie, string name) => cookie.Skip(1).Select(part => part.Split('='))
        .FirstOrDefault(part => part[0].Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
        ? found.ElementAtOrDefault(1)?.ToLowerInvariant() ?? ""
        : null;
}
