using BachDang.Outreach.Ward.Notices;
using BachDang.Outreach.Ward.Reports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Notices;

/// <summary>Sends a notice by every configured way when a set time has come: claims its row first, so that it goes out
/// once, whoever restarts and however many nodes there are; tries again after a failure.</summary>
internal sealed class NoticeWorker(
    NoticeLedger ledger, NoticeWays ways, IOptions<NoticeOptions> options, Func<ReportRules> rules,
    TimeProvider clock, ILogger<NoticeWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn) return;
        var times = NoticeTimes.Read(options.Value.Times)!;
        await ledger.WaitForTurnAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            if (NoticeTimes.Due(times, rules().Calendar, clock.GetUtcNow()) is not { } slot) continue;
            foreach (var way in ways.Configured) await SendAsync(slot, way, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendAsync(NoticeSlot slot, string way, CancellationToken ct)
    {
        try
        {
            if (await ledger.ClaimAsync(slot, way, ct) is not { } content) return;
            // Not cancelled by a shutdown: it may have left already, and then it must be written down.
            var failure = await ways.SendAsync(way, slot, content, CancellationToken.None);
            await ledger.RecordAsync(slot, way, failure);
            if (failure is null) log.NoticeSent(way, slot.Key);
            else log.NoticeNotSent(way, slot.Key, failure);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            log.NoticeFailed(way, slot.Key, exception);
        }
    }
}
