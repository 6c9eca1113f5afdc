using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>The last step of a sign-in: a session of its own, whatever the browser brought along.</summary>
public sealed class StartSession
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly TryCounter _tries;

    internal StartSession(WardWrites writes, TimeProvider clock, TryCounter tries) =>
        (_writes, _clock, _tries) = (writes, clock, tries);

    /// <param name="passed">What the steps before gave.</param>
    /// <param name="device">What the browser calls itself.</param>
    /// <param name="ct">Cancels the work.</param>
    public Task<Outcome<OfficerSession>> RunAsync(PasswordPassed passed, string device, CancellationToken ct) =>
        _writes.RunAsync((db, token) => StartAsync(db, passed, device, token), ct);

    private async Task<Outcome<OfficerSession>> StartAsync(
        WardDb db, PasswordPassed passed, string device, CancellationToken ct)
    {
        var account = await db.TakeOfficerAsync(passed.AccountId, ct);
        if (passed.Next != NextStep.Enter || account is null || _tries.IsClosed(account)
            || account.SecurityStamp != passed.Stamp) return new SignInRefused();
        var now = _clock.GetUtcNow();
        (account.FailedTries, account.LockedUntil) = (0, null);
        var session = new OfficerSession
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account.Id,
            StartedAt = now,
            SeenAt = now,
            Device = device.Length <= OfficerSession.LongestDevice ? device : device[..OfficerSession.LongestDevice],
        };
        db.OfficerSessions.Add(session);
        await AuditTrail.AddAsync(db, now,
            new AuditNote(OfficerActions.SignedIn, account.Id, account.Id, $"session={session.Id}"), ct);
        return session;
    }
}
