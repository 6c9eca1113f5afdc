using System.Net;
using BachDang.Outreach.Admin;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Security;

/// <summary>No form of the console is accepted from another site: each asks for its own token. The list of forms is
/// read from the running host, so that none is forgotten.</summary>
public sealed class FormTokenTests : IAsyncLifetime
{
    private const string FormToken = "__RequestVerificationToken";

    // The page for what went wrong does nothing, whatever the method.
    private const string Exempt = "/Admin/Errors/Error#Post";

    private readonly Dictionary<OfficerRole, (StaffVisitor Visitor, string Token)> _signedIn = [];
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        foreach (var role in Enum.GetValues<OfficerRole>())
        {
            var name = role.ToString().ToLowerInvariant();
            await _host.HasOfficerAsync(name, StaffRig.Password, role);
            var visitor = await _host.SignsInAsync(name);
            _signedIn[role] = (visitor, await TokenAsync(visitor, "/tai-khoan"));
        }
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_form_without_its_token_or_with_another_officers_is_refused()
    {
        var forms = (await _host.StaffPlacesAsync())
            .Where(place => place.Method == "POST" && place.Key != Exempt).ToList();
        Assert.Equal(Permissions.Table.Count(entry => entry.Place.Contains("#Post", StringComparison.Ordinal)) - 1,
            forms.Count);
        var stranger = _host.Visitor();
        var nobodys = await TokenAsync(stranger, "/dang-nhap");
        var wrong = new List<string>();
        foreach (var form in forms)
        {
            var permission = Permissions.Of(form.Key)!;
            if (permission.IsOpen)
            {
                await TryAsync(stranger, form, null, wrong);
                await TryAsync(stranger, form, _signedIn[OfficerRole.Handler].Token, wrong);
                continue;
            }
            var role = _signedIn.Keys.First(r => permission.Admits(new Officer(Guid.Empty, r)));
            var other = _signedIn.Keys.First(r => r != role);
            await TryAsync(_signedIn[role].Visitor, form, null, wrong);
            await TryAsync(_signedIn[role].Visitor, form, nobodys, wrong);
            await TryAsync(_signedIn[role].Visitor, form, _signedIn[other].Token, wrong);
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(_signedIn.Count,
            await _host.ReadAsync(db => Task.FromResult(db.OfficerSessions.Count(s => s.EndedAt == null))));
    }

    // The states of health answer every method alike and change nothing.
    [Fact]
    public void Nothing_but_pages_takes_anything_but_reading()
    {
        var others = _host.StaffEndpoints().Where(e =>
                e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is null)
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods
                || methods.Any(method => method is not ("GET" or "HEAD")))
            .Select(e => e.RoutePattern.RawText);
        Assert.Equal(["/health/live", "/health/ready"], others.Order());
    }

    [Fact]
    public async Task A_token_of_before_signing_in_is_worth_nothing_afterwards()
    {
        var visitor = _host.Visitor();
        var before = await TokenAsync(visitor, "/dang-nhap");
        await visitor.GivesPasswordAsync("handler", StaffRig.Password);
        var answer = await visitor.SendAsync(
            HttpMethod.Post, "/tai-khoan?handler=SignOutEverywhere", Fields(before));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
    }

    private static async Task TryAsync(StaffVisitor visitor, StaffPlace form, string? token, List<string> wrong)
    {
        var answer = await visitor.SendAsync(HttpMethod.Post, form.Address, token is null ? null : Fields(token));
        if (answer.Status != HttpStatusCode.BadRequest)
            wrong.Add($"{form.Key} {(token is null ? "without a token" : "with another's token")}: {answer.Status}");
    }

    private static FormUrlEncodedContent Fields(string token) => new([KeyValuePair.Create(FormToken, token)]);

    private static async Task<string> TokenAsync(StaffVisitor visitor, string page) =>
        (await visitor.GetAsync(page)).Page.QuerySelector($"input[name={FormToken}]")!.GetAttribute("value")!;
}
