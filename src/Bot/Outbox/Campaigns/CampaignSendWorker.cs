using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward.Campaigns.Planning;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>One lane for each channel, once it is sure that the database is the one that ran last.</summary>
internal sealed class CampaignSendWorker(
    CampaignLane lane, ChannelSet channels, RestoreWatch restored, TimeProvider clock, ILogger<CampaignSendWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var alone = await restored.WaitAsync(stoppingToken);
        await Task.WhenAll(channels.Names.Select(channel => KeepAsync(channel, alone, stoppingToken)));
    }

    private async Task KeepAsync(string channel, bool alone, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await lane.RunAsync(channel, alone, ct);
            }
            catch (Exception exception) when (!ct.IsCancellationRequested)
            {
                log.CampaignLaneFailed(channel, exception);
                await Task.Delay(AfterFailure, clock, ct);
            }
        }
    }
}
