using AngleSharp.Dom;
using BachDang.Outreach.Admin;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Security;

/// <summary>What every answer of the staff door says to the browser, whatever was asked and by whom.</summary>
public sealed class PolicyTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        foreach (var role in Enum.GetValues<OfficerRole>())
            await _host.HasOfficerAsync(role.ToString().ToLowerInvariant(), StaffRig.Password, role);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_answer_carries_a_policy_without_exceptions_and_no_page_needs_one()
    {
        var places = await _host.StaffPlacesAsync();
        var faults = new List<string>();
        var seen = 0;
        foreach (var place in places)
        {
            // As nobody, and as somebody who may: the page itself, the way to the sign-in, errors.
            List<StaffVisitor> visitors = [_host.Visitor()];
            if (Permissions.Of(place.Key) is { IsOpen: false } permission)
                visitors.Add(await SignedInAsync(Enum.GetValues<OfficerRole>().First(
                    role => permission.Admits(new Officer(Guid.Empty, role)))));
            foreach (var visitor in visitors)
            {
                var answer = place.Method == "GET"
                    ? await visitor.GetAsync(place.Address)
                    : await visitor.SendAsync(HttpMethod.Post, place.Address, null);
                faults.AddRange(FaultsOf(answer).Select(fault => $"{place.Key} ({answer.Status}): {fault}"));
                seen++;
            }
        }
        faults.AddRange(FaultsOf(await _host.Visitor().GetAsync("/khong-co-trang-nay")));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(seen > 100, $"only {seen} answers");
    }

    private readonly Dictionary<OfficerRole, StaffVisitor> _signedIn = [];

    private async Task<StaffVisitor> SignedInAsync(OfficerRole role) => _signedIn.TryGetValue(role, out var visitor)
        ? visitor
        : _signedIn[role] = await _host.SignsInAsync(role.ToString().ToLowerInvariant());

    private static IEnumerable<string> FaultsOf(StaffAnswer answer)
    {
        var policy = answer.Headers.GetValueOrDefault("Content-Security-Policy", "");
        if (!policy.StartsWith("default-src 'none';", StringComparison.Ordinal)) yield return $"policy is '{policy}'";
        if (policy.Contains("unsafe", StringComparison.Ordinal)) yield return "policy has an exception";
        foreach (var part in (string[])["script-src 'self';", "style-src 'self';", "form-action 'self';",
            "base-uri 'none';", "frame-ancestors 'none'"])
            if (!policy.Contains(part, StringComparison.Ordinal)) yield return $"policy lacks {part}";
        foreach (var (name, value) in ((string, string)[])[("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin")])
            if (answer.Headers.GetValueOrDefault(name) != value) yield return $"{name} is not {value}";
        var isPage = answer.Headers.GetValueOrDefault("Content-Type", "")
            .StartsWith("text/html", StringComparison.Ordinal);
        foreach (var element in answer.Page.All.Where(_ => isPage))
        {
            if (element.LocalName == "style" || (element.LocalName == "script" && element.TextContent.Length > 0))
                yield return $"inline {element.LocalName}";
            foreach (var attribute in element.Attributes.Where(IsInline))
                yield return $"<{element.LocalName} {attribute.Name}>";
        }
    }

    private static bool IsInline(IAttr attribute) => attribute.Name == "style"
        || attribute.Name.StartsWith("on", StringComparison.Ordinal)
        || attribute.Name.StartsWith("hx-on", StringComparison.Ordinal)
        || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}
