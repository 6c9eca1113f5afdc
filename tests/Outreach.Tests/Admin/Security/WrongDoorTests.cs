using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Doors;
using BachDang.Outreach.Ward.Officers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Security;

/// <summary>Everything behind the staff door, asked for at the public one with whatever a visitor can write.</summary>
public sealed class WrongDoorTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private StaffVisitor _lan = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None", "Staff:BaseUrl=http://ban-lam-viec.localhost");
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Administrator);
        _lan = await _host.SignsInAsync("lan");
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task No_header_opens_anything_of_the_staff_door_at_the_public_one()
    {
        var staff = new Uri(_host.StaffUrl);
        (string, string)[][] guises =
        [
            [],
            [("Host", staff.Authority)],
            [("Host", "ban-lam-viec.localhost")],
            [("X-Forwarded-Host", staff.Authority), ("X-Forwarded-Port", $"{staff.Port}")],
            [("X-Forwarded-Host", staff.Authority), ("X-Forwarded-Proto", "https")],
            [("Forwarded", $"host={staff.Authority};proto=https"), ("X-Original-Host", staff.Authority)],
            [("X-Original-URL", "/can-bo"), ("X-Rewrite-URL", "/can-bo"), ("X-Forwarded-Prefix", "/")],
        ];
        var atPublic = _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<AtDoor>()?.Door.HasFlag(Door.Public) == true)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).ToHashSet();
        var places = await _host.StaffPlacesAsync();
        var faults = new List<string>();
        foreach (var guise in guises)
        {
            var visitor = new StaffVisitor(_host.Url);
            foreach (var (name, value) in _lan.Cookies)
                visitor.Cookies[name] = visitor.Cookies[$"__Host-{name}"] = value;
            foreach (var (name, value) in guise) visitor.Headers[name] = value;
            foreach (var place in places)
            {
                var answer = await visitor.SendAsync(new HttpMethod(place.Method), place.Address, null);
                var shared = atPublic.Contains(place.Address.TrimStart('/').Split('?')[0])
                    || place.Key is "/Admin/Errors/Error" or "/Admin/Errors/Error#Post";
                var isStaffs = answer.Page.Title?.Contains("Bàn làm việc", StringComparison.Ordinal) == true;
                if (isStaffs || (!shared && answer.Status != HttpStatusCode.NotFound))
                    faults.Add($"{place.Method} {place.Address} with {string.Join(", ", guise)}: {answer.Status}");
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task No_page_leads_to_another_host_whatever_it_is_told_to_return_to()
    {
        var faults = new List<string>();
        string[] away = ["https://evil.example/", "//evil.example/", "/\\evil.example/", "/%09/evil.example"];
        foreach (var target in away)
        {
            var query = string.Join('&', ((string[])["ve", "returnUrl", "ReturnUrl", "redirect", "next", "url"])
                .Select(name => $"{name}={Uri.EscapeDataString(Uri.UnescapeDataString(target))}"));
            foreach (var place in (await _host.StaffPlacesAsync()).Where(p => p is { Method: "GET", IsPage: true }))
            {
                var more = place.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                var address = $"{place.Address}{more}{query}";
                faults.AddRange(LeadingAway(await _host.Visitor().GetAsync(address)).Select(to => $"{address}: {to}"));
                faults.AddRange(LeadingAway(await _lan.GetAsync(address)).Select(to => $"{address}: {to}"));
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    private IEnumerable<string> LeadingAway(StaffAnswer answer) => answer.Page
        .QuerySelectorAll("a[href], form[action], meta[http-equiv=refresh]")
        .SelectMany(element => (string?[])[element.GetAttribute("href"), element.GetAttribute("action"),
            element.GetAttribute("content")?.Split("url=")[^1]])
        .Append(answer.Location).OfType<string>().Where(LeadsAway);

    // As browsers read it: a backslash is a slash, tabs are nothing.
    private bool LeadsAway(string target) =>
        new Uri(new Uri(_host.StaffUrl), target.Replace('\\', '/').Replace("\t", "", StringComparison.Ordinal))
            .Host.EndsWith("evil.example", StringComparison.Ordinal);
}
