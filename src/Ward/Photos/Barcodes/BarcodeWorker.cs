using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Cleaning;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Photos.Barcodes;

/// <summary>Searches kept photos for barcodes after they were taken, so that nobody waits for it. Runs only where the
/// reading program is installed; elsewhere photos stay unsearched.</summary>
internal sealed class BarcodeWorker(
    ReadBarcode reader, IPhotoStore store, WardWrites writes, IServiceScopeFactory scopes, TimeProvider clock,
    ILogger<BarcodeWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private const int MostInOneLook = 10;

    /// <summary>Searches the oldest photos that wait.</summary>
    public async Task SearchAsync(CancellationToken ct)
    {
        foreach (var (id, key) in await WaitingAsync(ct))
        {
            var digits = await DigitsAsync(id, key, ct);
            var now = clock.GetUtcNow();
            await writes.RunAsync((db, token) => db.ReportPhotos.Where(p => p.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Barcode, digits)
                    .SetProperty(p => p.SearchedAt, now), token), ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!reader.IsAvailable) return;
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SearchAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The database or the store is away; the photos wait for the next look.
                log.BarcodeSearchFailed(exception.GetType().Name);
            }
        }
    }

    private async Task<List<(Guid Id, PhotoKey Key)>> WaitingAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        var rows = await db.ReportPhotos.AsNoTracking()
            .Where(p => p.State == PhotoState.Kept && p.SearchedAt == null && p.WorkingKey != null)
            .OrderBy(p => p.ReceivedAt).Take(MostInOneLook)
            .Select(p => new { p.Id, p.WorkingKey }).ToListAsync(ct);
        return [.. rows.Where(row => PhotoKey.Parse(row.WorkingKey) is not null)
            .Select(row => (row.Id, PhotoKey.Parse(row.WorkingKey)!.Value))];
    }

    private async Task<string?> DigitsAsync(Guid id, PhotoKey key, CancellationToken ct)
    {
        await using var stored = await store.OpenAsync(key, ct);
        if (stored is null) return null;
        using var bytes = new MemoryStream();
        await stored.CopyToAsync(bytes, ct);
        // Our own working copy, but a store is outside too: it is read like anything else.
        var file = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        if (CleanPhoto.From(file).Value is not CleanedPhoto photo) return null;
        return (await reader.FromAsync(id, photo, ct)).Found is [var first, ..] ? first.Digits : null;
    }
}
