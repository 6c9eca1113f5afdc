using BachDang.Outreach.Admin.SignIn;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers.Inviting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Accounts;

/// <summary>Where a one-time link leads: an invited officer chooses a password; the very first one also the names.
/// </summary>
[ResponseCache(NoStore = true)]
internal sealed class InvitationModel(ReadInvitation read, AcceptInvitation accept, SignInFlow flow) : PageModel
{
    private const int LongestToken = 100;
    private const int LongestText = 200;

    /// <summary>Null when the link cannot be used.</summary>
    public InvitedOfficer? Invited { get; private set; }

    public Refusal? Refusal { get; private set; }

    public bool Differs { get; private set; }

    public bool Accepted { get; private set; }

    public string? Name { get; private set; }

    public string? Account { get; private set; }

    public Task OnGetAsync(string? ma, CancellationToken ct) => ShowAsync(ma, ct);

    public async Task OnPostAsync(
        string? ma, string? name, string? account, string? password, string? again, CancellationToken ct)
    {
        if (!flow.Allows(HttpContext)) return;
        await ShowAsync(ma, ct);
        if (Invited is null) return;
        (Name, Account) = (Short(name), Short(account));
        Differs = password != again;
        if (Differs) return;
        var first = Invited.IsFirst ? new InvitedOfficer(Name ?? "", Account ?? "") : null;
        var accepted = await accept.RunAsync(ma!, Short(password) ?? "", first, ct);
        (Refusal, Accepted) = (accepted.Refusal, accepted.Done);
    }

    private async Task ShowAsync(string? token, CancellationToken ct)
    {
        Invited = token is { Length: > 0 and <= LongestToken } ? await read.RunAsync(token, ct) : null;
        if (Invited is not null) return;
        // Links are long and random; what is slowed down is a program that looks for them.
        flow.CountMiss(HttpContext);
    }

    private static string? Short(string? text) => text is { Length: <= LongestText } ? text : null;
}
