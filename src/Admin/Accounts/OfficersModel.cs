using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Inviting;
using BachDang.Outreach.Ward.Officers.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Accounts;

/// <summary>The administrator's list of officers, and the form that invites another one.</summary>
[ResponseCache(NoStore = true)]
internal sealed class OfficersModel(
    CurrentOfficer me, ReadOfficers read, CreateOfficer create, Organizations organizations, TimeProvider clock)
    : PageModel
{
    public IReadOnlyList<OfficerAccount> Officers { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    /// <summary>The one-time link of the officer just invited; shown this once.</summary>
    public string? Link { get; private set; }

    public string? Name { get; private set; }

    public string? Account { get; private set; }

    public RoleChoice Choice { get; private set; } = RoleChoice.None;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken ct) => Officers = await read.RunAsync(ct);

    public async Task OnPostInviteAsync(
        string? name, string? account, OfficerRole[] roles, string? organization, CancellationToken ct)
    {
        var choice = new RoleChoice(roles, organizations.Known(roles, organization));
        var made = await create.RunAsync(
            new NewOfficer(name ?? "", account ?? "", choice.Set, choice.Organization), me.Officer, ct);
        Refusal = made.Refusal;
        if (made.Value is { Token: { } token }) Link = InvitationAddress.Of(Request, token);
        else (Name, Account, Choice) = (name, account, choice);
        Officers = await read.RunAsync(ct);
    }
}
