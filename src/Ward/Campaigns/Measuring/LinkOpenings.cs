using System.Collections.Concurrent;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Campaigns.Measuring;

/// <summary>Counts openings of short links in memory and writes them down every few seconds, one row for each link
/// that was opened: however often links are opened, the database hears of it seldom. What was not written yet is lost
/// when the process dies; nobody is counted twice.</summary>
public sealed class LinkOpenings(WardWrites writes, TimeProvider clock, ILogger<LinkOpenings> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private ConcurrentDictionary<string, int> _waiting = new();

    /// <param name="code">A link that is known to be there.</param>
    public void Note(string code) => _waiting.AddOrUpdate(code, 1, (_, count) => count + 1);

    /// <summary>Writes down what was counted.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        if (_waiting.IsEmpty) return;
        var counted = Interlocked.Exchange(ref _waiting, new ConcurrentDictionary<string, int>());
        try
        {
            await writes.RunAsync(async (db, token) =>
            {
                foreach (var (code, count) in counted)
                    await db.ShortLinks.Where(l => l.Code == code)
                        .ExecuteUpdateAsync(set => set.SetProperty(l => l.Opened, l => l.Opened + count), token);
                return counted.Count;
            }, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            foreach (var (code, count) in counted) _waiting.AddOrUpdate(code, count, (_, more) => more + count);
            log.OpeningsNotWritten(exception);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await WriteAsync(stoppingToken);
    }
}
