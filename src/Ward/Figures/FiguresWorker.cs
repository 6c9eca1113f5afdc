using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Figures;

/// <summary>Keeps the daily figures: the last two days every ten minutes, the last forty once a day (a closing can be
/// contested for thirty), and once whatever was never counted.</summary>
internal sealed class FiguresWorker(
    WardWrites writes, IServiceScopeFactory scopes, WorkerLock turn, Func<ReportRules> rules, TimeProvider clock,
    ILogger<FiguresWorker> log) : BackgroundService
{
    private const int FreshDays = 2;
    private const int MovingDays = 40;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private DateOnly? _wholeOn;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await turn.WaitForTurnAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await CountAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.FiguresFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task CountAsync(CancellationToken ct)
    {
        var calendar = rules().Calendar;
        var today = calendar.DayOf(clock.GetUtcNow());
        var from = today.AddDays(_wholeOn == today ? 1 - FreshDays : 1 - MovingDays);
        if (await UncountedSinceAsync(calendar.DayOf, ct) is { } first && first < from) from = first;
        for (var day = from; day <= today && !ct.IsCancellationRequested; day = day.AddDays(1))
        {
            var counted = day;
            await writes.RunAsync((db, token) => new CountDay(db, calendar).RunAsync(counted, token), ct);
        }
        _wholeOn = today;
    }

    // Where counting has stopped before: after the last counted day, or at the very first row.
    private async Task<DateOnly?> UncountedSinceAsync(Func<DateTimeOffset, DateOnly> dayOf, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        if (await db.DailyFigures.OrderByDescending(f => f.Day).Select(f => (DateOnly?)f.Day).FirstOrDefaultAsync(ct)
            is { } last) return last;
        var report = await db.Reports.OrderBy(r => r.ReceivedAt).Select(r => (DateTimeOffset?)r.ReceivedAt)
            .FirstOrDefaultAsync(ct);
        var question = await db.AnsweredQuestions.OrderBy(q => q.At).Select(q => (DateTimeOffset?)q.At)
            .FirstOrDefaultAsync(ct);
        return (report, question) switch
        {
            (null, null) => null,
            ({ } r, null) => dayOf(r),
            (null, { } q) => dayOf(q),
            ({ } r, { } q) => dayOf(r < q ? r : q),
        };
    }
}
