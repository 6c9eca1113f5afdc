using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Audit.Digests;

/// <summary>Takes the week's digest of the audit log as soon as there is none, and puts it into the program's log,
/// which lies elsewhere than the database.</summary>
internal sealed class DigestWorker(
    WardWrites writes, WorkerLock turn, Func<ReportRules> rules, TimeProvider clock, ILogger<DigestWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await turn.WaitForTurnAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var today = rules().Calendar.DayOf(clock.GetUtcNow());
                var taken = await writes.RunAsync(
                    (db, token) => new TakeDigest(db, clock).RunAsync(today, token), stoppingToken);
                if (taken is not null)
                    log.AuditDigestTaken(taken.Week, taken.Number, Convert.ToHexStringLower(taken.Hash));
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.AuditDigestFailed(exception);
            }
        }
    }
}
