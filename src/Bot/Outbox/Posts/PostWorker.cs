using BachDang.Outreach.Bot.Outbox.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Planning;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Outbox.Posts;

/// <summary>Sends campaigns to the ward's channel, one after the other: on the node that leads the messenger's
/// campaigns, by the same pace, in the same hours. Where no channel is configured, the rows say so.</summary>
internal sealed class PostWorker(
    PostSender sender, CampaignLedger ledger, RestoreWatch restored, TimeProvider clock, ILogger<PostWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var alone = await restored.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var sent = !ledger.IsQuiet && await sender.AnyDueAsync(stoppingToken)
                    && (alone || await ledger.LeadsAsync(sender.Channel, stoppingToken))
                    && await sender.SendOneAsync(alone, stoppingToken);
                if (!sent) await Task.Delay(LookEvery, clock, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.PostsFailed(exception);
                await Task.Delay(LookEvery, clock, stoppingToken);
            }
        }
    }
}
