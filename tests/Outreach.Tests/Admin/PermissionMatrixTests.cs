using System.Net;
using BachDang.Outreach.Admin;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Doors;
using BachDang.Outreach.Ward.Officers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Admin;

/// <summary>Walks every endpoint behind the staff door as every role and as nobody: the answer is what the table of
/// permissions says, and what is missing in the table is an error of the table.</summary>
public sealed class PermissionMatrixTests : IAsyncLifetime
{
    // They end the session, so each gets a session of its own.
    private static readonly string[] Leaving =
        ["/Admin/Accounts/MyAccount#PostSignOut", "/Admin/Accounts/MyAccount#PostSignOutEverywhere"];

    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        foreach (var role in Enum.GetValues<OfficerRole>())
            await _host.HasOfficerAsync(Name(role), StaffRig.Password, role);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_endpoint_is_in_the_table_and_the_table_names_nothing_else()
    {
        var places = (await PlacesAsync()).Select(place => place.Key).ToHashSet();
        var missing = places.Where(place => Permissions.Of(place) is null).ToList();
        var stale = Permissions.Table.Select(entry => entry.Place).Where(entry => entry.EndsWith('*')
            ? !places.Any(place => place.StartsWith(entry[..^1], StringComparison.Ordinal))
            : !places.Contains(entry)).ToList();
        Assert.True(missing.Count + stale.Count == 0,
            $"not in the table: {string.Join(", ", missing)}; only in the table: {string.Join(", ", stale)}");
    }

    [Fact]
    public async Task Every_role_gets_exactly_what_the_table_gives_it()
    {
        var places = await PlacesAsync();
        var wrong = new List<string>();
        // Everybody comes in first: the walk also knocks at the sign-in page, which then slows down.
        var sessions = new Dictionary<OfficerRole, Queue<StaffVisitor>>();
        foreach (var role in Enum.GetValues<OfficerRole>())
        {
            sessions[role] = new Queue<StaffVisitor>();
            for (var i = 0; i <= Leaving.Length; i++) sessions[role].Enqueue(await _host.SignsInAsync(Name(role)));
        }
        foreach (var (role, visitors) in sessions)
        {
            var officer = new Officer(Guid.Empty, role);
            foreach (var place in places.Where(place => !Leaving.Contains(place.Key)))
                await WalkAsync(visitors.Peek(), place, officer, wrong);
            foreach (var place in places.Where(place => Leaving.Contains(place.Key)))
                await WalkAsync(visitors.Dequeue(), place, officer, wrong);
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task Nobody_gets_exactly_what_the_table_leaves_open()
    {
        var wrong = new List<string>();
        foreach (var place in await PlacesAsync()) await WalkAsync(_host.Visitor(), place, null, wrong);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task WalkAsync(StaffVisitor visitor, Place place, Officer? officer, List<string> wrong)
    {
        var answer = place.Method == "GET"
            ? await visitor.GetAsync(place.Address)
            : await visitor.PostFromAsync("/dang-nhap", place.Address);
        var sentAway = answer.Path?.StartsWith("/dang-nhap?ve=", StringComparison.Ordinal) == true;
        var expected = Permissions.Admit(place.Key, officer) ? "allowed" : officer is null ? "sign in" : "forbidden";
        var got = sentAway ? "sign in" : answer.Status == HttpStatusCode.Forbidden ? "forbidden" : "allowed";
        if (expected != got || (int)answer.Status >= 500)
            wrong.Add($"{place.Key} as {officer?.Roles.Single().ToString() ?? "nobody"}: {got} ({answer.Status})");
    }

    private async Task<List<Place>> PlacesAsync()
    {
        var loader = _host.Services.GetRequiredService<PageLoader>();
        var places = new List<Place>();
        var endpoints = _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<AtDoor>()?.Door.HasFlag(Door.Staff) == true);
        foreach (var endpoint in endpoints)
        {
            var address = Filled(endpoint.RoutePattern.RawText!);
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                places.Add(new Place(endpoint.RoutePattern.RawText!, "GET", address));
                continue;
            }
            places.Add(new Place(page.ViewEnginePath, "GET", address));
            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            foreach (var handler in compiled.HandlerMethods.Where(h => h.HttpMethod != "Get" || h.Name is not null))
            {
                var query = handler.Name is null ? "" : $"?handler={handler.Name}";
                places.Add(new Place($"{page.ViewEnginePath}#{handler.HttpMethod}{handler.Name}",
                    handler.HttpMethod == "Get" ? "GET" : "POST", address + query));
            }
        }
        return [.. places.DistinctBy(place => place.Key)];
    }

    // Any row will do: whether an officer may is asked before whether there is such a row.
    private static string Filled(string route) => "/" + string.Join('/', route.TrimStart('/').Split('/').Select(part =>
        !part.StartsWith('{') ? part : part.Contains(":int", StringComparison.Ordinal) ? "404"
        : Guid.CreateVersion7().ToString()));

    private static string Name(OfficerRole role) => role.ToString().ToLowerInvariant();

    private sealed record Place(string Key, string Method, string Address);
}
