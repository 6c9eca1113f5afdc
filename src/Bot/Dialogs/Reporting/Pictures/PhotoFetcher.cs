using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Photos.Waiting;
using BachDang.Outreach.Ward.Reports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;

/// <summary>Fetches the photos that could not be had when they were sent, with growing waits, for a day. One that turns
/// out unusable is told to its sender.</summary>
internal sealed class PhotoFetcher(
    WaitingPhotos waiting, ChannelSet channels, TakePhoto take, TimeProvider clock, ILogger<PhotoFetcher> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private const int MostDoublings = 10;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await waiting.NextAsync(stoppingToken) is { } photo) await FetchAsync(photo, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.FetchingFailed(exception);
            }
        }
    }

    private async Task FetchAsync(WaitingPhoto photo, CancellationToken ct)
    {
        if (photo.Source is not { } source)
        {
            await waiting.RefuseAsync(photo, new FileGone(), ct);
            return;
        }
        var arrival = new PhotoArrival(photo.DraftId, photo.Channel, source.FileName, source.MediaType)
        {
            Waiting = photo.Id,
        };
        var outcome = await PhotoFetch.RunAsync(channels.Find(photo.Channel), take, arrival, source.File, ct);
        switch (outcome)
        {
            case { Value: { Again: true } kept } when kept.Id != photo.Id:
                await waiting.DropAsync(photo, ct);
                break;
            case { Value: not null }: break;
            case { Refusal: FileAway or PhotosBusy } when clock.GetUtcNow() < photo.ReceivedAt + ReportRules.KeepDraft:
                await waiting.PutBackAsync(photo, WaitAfter(photo.Attempts, outcome.Refusal), ct);
                break;
            case { Refusal: FileAway or PhotosBusy }:
                await RefuseAsync(photo, new FileGone(), ct);
                break;
            case { Refusal: { } refusal }:
                await RefuseAsync(photo, refusal, ct);
                break;
        }
    }

    private async Task RefuseAsync(WaitingPhoto photo, Refusal refusal, CancellationToken ct)
    {
        log.PhotoRefusedLater(photo.Id, refusal.GetType().Name);
        await waiting.RefuseAsync(photo, refusal, ct);
    }

    private static TimeSpan WaitAfter(int attempts, Refusal? refusal)
    {
        var grown = TimeSpan.FromSeconds(5 * Math.Pow(2, Math.Min(attempts, MostDoublings)));
        var asked = (refusal as FileAway)?.Wait ?? TimeSpan.Zero;
        var wait = grown > LongestWait ? LongestWait : grown;
        return asked > wait ? asked : wait;
    }
}
