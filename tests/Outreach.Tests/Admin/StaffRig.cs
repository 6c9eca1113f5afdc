using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Inviting;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Tests.Admin;

/// <summary>The real host with officers in it.</summary>
internal static class StaffRig
{
    public const string Password = "xe dap qua cau luc 5 gio";

    public static async Task<CreatedOfficer> HasOfficerAsync(
        this RunningHost host, string signInName, string? password, params OfficerRole[] roles)
    {
        var wanted = new NewOfficer("Lê Thị Thử", signInName, roles.ToHashSet(),
            roles.Contains(OfficerRole.MassOrganization) ? "hoi-nong-dan" : null, password);
        var made = await host.Services.GetRequiredService<CreateOfficer>().RunAsync(wanted, null, default);
        return made.Value ?? throw new InvalidOperationException(made.Refusal!.ToString());
    }

    public static StaffVisitor Visitor(this RunningHost host) => new(host.StaffUrl);

    /// <summary>An officer who is signed in; needs <c>Accounts:TotpFor=None</c>.</summary>
    public static async Task<StaffVisitor> SignsInAsync(this RunningHost host, string signInName)
    {
        var visitor = host.Visitor();
        var answer = await visitor.GivesPasswordAsync(signInName, Password);
        return answer.Path == "/" ? visitor : throw new InvalidOperationException(answer.Text);
    }
}
