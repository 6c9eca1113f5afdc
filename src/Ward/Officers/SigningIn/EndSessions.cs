using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>Signs an officer out: of one session, or everywhere.</summary>
public sealed class EndSessions
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly OpenSessions _open;

    internal EndSessions(WardWrites writes, TimeProvider clock, OpenSessions open) =>
        (_writes, _clock, _open) = (writes, clock, open);

    /// <param name="officer">Whose sessions.</param>
    /// <param name="sessionId">Which of them; null for all.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>How many were open.</returns>
    public async Task<int> RunAsync(Officer officer, Guid? sessionId, CancellationToken ct)
    {
        var ended = await _writes.RunAsync(async (db, token) =>
        {
            var now = _clock.GetUtcNow();
            var count = await EndAsync(db, officer.Id, sessionId, now, token);
            if (count > 0)
            {
                await AuditTrail.AddAsync(db, now,
                    new AuditNote(OfficerActions.SignedOut, officer.Id, officer.Id, $"sessions={count}"), token);
            }
            return count;
        }, ct);
        _open.Forget();
        return ended;
    }

    /// <summary>Inside another operation's save.</summary>
    internal static Task<int> EndAsync(
        WardDb db, Guid accountId, Guid? sessionId, DateTimeOffset now, CancellationToken ct) =>
        db.OfficerSessions
            .Where(s => s.AccountId == accountId && s.EndedAt == null && (sessionId == null || s.Id == sessionId))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
}
