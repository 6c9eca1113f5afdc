using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Inviting;

/// <summary>Who an invitation is for.</summary>
/// <param name="Name">Null when the link makes the first account.</param>
/// <param name="SignInName">Null when the link makes the first account.</param>
public sealed record InvitedOfficer(string? Name, string? SignInName)
{
    public bool IsFirst => SignInName is null;
}

/// <summary>The screen on which an invited officer chooses a password.</summary>
public sealed class ReadInvitation
{
    private readonly WardDb _db;
    private readonly InvitationLinks _links;

    internal ReadInvitation(WardDb db, InvitationLinks links) => (_db, _links) = (db, links);

    /// <returns>Null when the link is unknown, used or too old.</returns>
    public async Task<InvitedOfficer?> RunAsync(string token, CancellationToken ct)
    {
        if (await _links.FindAsync(_db, token, ct) is not { } invitation) return null;
        if (invitation.AccountId is not { } id) return new InvitedOfficer(null, null);
        var account = await _db.OfficerAccounts.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        return account.DisabledAt is null ? new InvitedOfficer(account.Name, account.SignInName) : null;
    }
}
