using System.Text;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Campaigns.Planning;

/// <summary>Knows a database that was brought back from a copy: a mark that is renewed while campaigns run stands both
/// in the database and in the keys folder, which is backed up apart. An older database carries an older mark; then
/// every campaign waits for a confirmation. A copy is not recognised when it was made after the last renewal, at most
/// <see cref="WhileSending"/> before the end.</summary>
public sealed class RestoreWatch(
    WardWrites writes, WorkerLock turn, IOptions<KeysOptions> keys, TimeProvider clock, ILogger<RestoreWatch> log)
    : IDisposable
{
    public static readonly TimeSpan WhileSending = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan Otherwise = TimeSpan.FromHours(1);
    private static readonly TimeSpan Alive = TimeSpan.FromMinutes(1);
    private const string FileName = "installation.mark";

    private readonly SemaphoreSlim _one = new(1, 1);
    private bool _known;
    private DateTimeOffset? _renewedAt;

    private string MarkFile => Path.Combine(keys.Value.Folder, FileName);

    /// <summary>Waits until this process may work and the database is known to be the one that ran last.</summary>
    /// <returns>True when it is certainly the only worker.</returns>
    public async Task<bool> WaitAsync(CancellationToken ct)
    {
        var alone = await turn.WaitForTurnAsync(ct);
        await _one.WaitAsync(ct);
        try
        {
            if (!_known) await CompareAsync(ct);
            _known = true;
        }
        finally
        {
            _one.Release();
        }
        return alone;
    }

    /// <summary>Renews the mark when its time has come.</summary>
    /// <param name="sending">Whether campaigns are on their way.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task RenewAsync(bool sending, CancellationToken ct)
    {
        var due = _renewedAt + (sending ? WhileSending : Otherwise);
        if (due <= clock.GetUtcNow()) await ChangeMarkAsync(Known(), ct);
    }

    public void Dispose() => _one.Dispose();

    private async Task CompareAsync(CancellationToken ct)
    {
        var known = Known();
        var held = await writes.RunAsync(async (db, token) =>
        {
            var row = await db.Installations.AsNoTracking().SingleOrDefaultAsync(token);
            // Another process keeps the mark alive with a keys folder of its own: this is no copy.
            var alive = row is not null && clock.GetUtcNow() - row.RenewedAt < Alive;
            return alive || (row is null ? known.Length == 0 : known.Contains(row.Mark))
                ? 0
                : await new HoldCampaigns(db, clock).RunAsync(token);
        }, ct);
        if (held > 0) log.CampaignsHeld(held);
        await ChangeMarkAsync(known, ct);
    }

    // The new mark stands in the file before it is committed, so a crash in between leaves both known.
    private async Task ChangeMarkAsync(string[] known, CancellationToken ct)
    {
        var (mark, now) = (Guid.CreateVersion7().ToString("N"), clock.GetUtcNow());
        Write([.. known.TakeLast(1), mark]);
        await writes.RunAsync(async (db, token) =>
        {
            var row = await db.Installations.AsTracking().SingleOrDefaultAsync(token);
            if (row is not null) (row.Mark, row.RenewedAt) = (mark, now);
            else db.Installations.Add(new Installation { Id = Installation.OnlyRow, Mark = mark, RenewedAt = now });
            return true;
        }, ct);
        Write([mark]);
        _renewedAt = now;
    }

    private string[] Known() => File.Exists(MarkFile) ? File.ReadAllLines(MarkFile) : [];

    private void Write(string[] marks) =>
        KeyFile.Replace(MarkFile, Encoding.ASCII.GetBytes(string.Join('\n', marks)));
}
