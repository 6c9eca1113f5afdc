using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.SigningIn;

namespace BachDang.Outreach.Ward.Officers.Keeping;

/// <summary>Before another way in is added: the officer's password, or a sign-in of just now.</summary>
public sealed class ConfirmOwner
{
    private readonly WardWrites _writes;
    private readonly OwnerProof _proof;

    internal ConfirmOwner(WardWrites writes, OwnerProof proof) => (_writes, _proof) = (writes, proof);

    /// <param name="officer">Whose account.</param>
    /// <param name="session">A session that may stand for the password; null to insist on it.</param>
    /// <param name="password">As typed.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>What setting up a code app asks for.</returns>
    public async Task<Outcome<PasswordPassed>> RunAsync(
        Officer officer, Guid? session, string password, CancellationToken ct)
    {
        var seen = await _proof.LookAsync(officer.Id, session, password, ct);
        return await _writes.RunAsync<Outcome<PasswordPassed>>(async (db, token) =>
        {
            var proved = await _proof.TakeAsync(db, seen, token);
            return proved.Value is { } account
                ? new PasswordPassed(account.Id, account.SecurityStamp, NextStep.SetUpCodes)
                : proved.Refusal!;
        }, ct);
    }
}
