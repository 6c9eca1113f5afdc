using System.Collections.Concurrent;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>An officer with an open session.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Officer">Account and roles as they are now.</param>
/// <param name="Name">As colleagues read it.</param>
/// <param name="Organization">The mass organization acted for; null for others.</param>
public sealed record SignedInOfficer(Guid SessionId, Officer Officer, string Name, string? Organization);

/// <summary>Says at every request who a session belongs to and whether it is still open. Remembers that for a few
/// seconds; what this process changes counts at once, what another node changes counts after these seconds.</summary>
public sealed class OpenSessions
{
    private const int MostRemembered = 2_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenMarks = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, Seen> _seen = new();
    private readonly WardWrites _writes;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly AccountsOptions _options;

    internal OpenSessions(
        WardWrites writes, IServiceScopeFactory scopes, TimeProvider clock, IOptions<AccountsOptions> options) =>
        (_writes, _scopes, _clock, _options) = (writes, scopes, clock, options.Value);

    /// <returns>Null when the session is over, or its officer disabled.</returns>
    public async Task<SignedInOfficer?> FindAsync(Guid sessionId, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        if (_seen.TryGetValue(sessionId, out var seen) && now - seen.At < Remembered && now < seen.Ends)
            return seen.Officer;
        if (_seen.Count > MostRemembered) _seen.Clear();
        var read = await ReadAsync(sessionId, now, ct);
        // Only open sessions are remembered: made-up ids must not fill the memory.
        if (read is null) _seen.TryRemove(sessionId, out _);
        else _seen[sessionId] = read;
        return read?.Officer;
    }

    /// <summary>To be called after accounts or sessions were changed.</summary>
    internal void Forget() => _seen.Clear();

    private async Task<Seen?> ReadAsync(Guid sessionId, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        var session = await db.OfficerSessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is not { EndedAt: null }) return null;
        var idle = session.SeenAt.AddMinutes(_options.IdleMinutes);
        var longest = session.StartedAt.AddHours(_options.SessionHours);
        if (now >= idle || now >= longest) return null;
        var account = await db.OfficerAccounts.AsNoTracking().Include(a => a.Grants)
            .SingleOrDefaultAsync(a => a.Id == session.AccountId, ct);
        if (account is not { DisabledAt: null }) return null;
        if (now - session.SeenAt >= BetweenMarks)
        {
            await _writes.RunAsync((writing, token) => writing.OfficerSessions.Where(s => s.Id == sessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), token), ct);
        }
        return new Seen(
            new SignedInOfficer(sessionId, account.AsOfficer(), account.Name, account.Organization), now, longest);
    }

    private sealed record Seen(SignedInOfficer Officer, DateTimeOffset At, DateTimeOffset Ends);
}
