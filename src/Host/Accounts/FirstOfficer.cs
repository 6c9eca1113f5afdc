using BachDang.Outreach.Host.Commands;
using BachDang.Outreach.Ward.Officers.Inviting;

namespace BachDang.Outreach.Host.Accounts;

/// <summary>Lets the first administrator in: while there is no officer, every start prints a one-time link.</summary>
internal static class FirstOfficer
{
    public static async Task TellAsync(WebApplication app, CancellationToken ct)
    {
        if (await app.Services.GetRequiredService<InviteFirst>().RunAsync(ct) is not { } token) return;
        CommandOutput.Out.WriteLine("There is no officer yet. "
            + InvitationLink.Sentence(app.Configuration, token));
    }
}
