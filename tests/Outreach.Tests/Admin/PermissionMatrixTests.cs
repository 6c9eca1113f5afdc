using System.Net;
using BachDang.Outreach.Admin;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
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
        var places = (await _host.StaffPlacesAsync()).Select(place => place.Key).ToHashSet();
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
        var places = await _host.StaffPlacesAsync();
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
        foreach (var place in await _host.StaffPlacesAsync()) await WalkAsync(_host.Visitor(), place, null, wrong);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task WalkAsync(StaffVisitor visitor, StaffPlace place, Officer? officer, List<string> wrong)
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

    private static string Name(OfficerRole role) => role.ToString().ToLowerInvariant();
}
