using BachDang.Outreach.BotApi;
using BachDang.Outreach.Load;
using BachDang.Outreach.Ward.Campaigns;

namespace BachDang.Outreach.Benchmarks.Campaigns;

/// <summary>Kills the service at random moments of a campaign, pauses and resumes it, lets residents join and leave,
/// and counts who got what.</summary>
internal sealed class CampaignFaults(BotAccount bot, CampaignFill fill, HostProcess host, HttpClient http, int seed)
{
    private readonly Random _random = new(seed);
    private int _joined;
    private int _left;

    public async Task<bool> RunAsync(int people, int kills)
    {
        var id = await fill.BeginAsync();
        // The first falls into the planning, the others anywhere in the sending.
        List<int> goals = [0, .. Enumerable.Range(1, kills - 1).Select(_ => _random.Next(people)).Order()];
        for (var i = 0; i < kills; i++)
        {
            await UntilAsync(() => Task.FromResult(CampaignBenchmark.News(bot).Count >= goals[i]));
            await Task.Delay(_random.Next(0, 120));
            if (i % 5 == 2) await fill.PauseAsync(id);
            await host.KillAsync();
            await ChangeAudienceAsync(id, people);
            await host.StartAsync(http, CancellationToken.None);
            if (i % 5 != 2) continue;
            await Task.Delay(_random.Next(200, 2000));
            await fill.ResumeAsync(id);
        }
        await UntilAsync(async () => await EndedAsync(id));
        Report.Line($"joined meanwhile {_joined}");
        return await CampaignBenchmark.IsExactAsync(bot, fill, id, kills, _left);
    }

    private async Task ChangeAudienceAsync(Guid id, int people)
    {
        await fill.SubscribeAsync(people + _joined++, 1);
        if (await fill.SomebodyLeavesAsync(id)) _left++;
    }

    // A campaign that paused by itself would wait for an officer for ever.
    private async Task<bool> EndedAsync(Guid id) => await CampaignBenchmark.StatusAsync(fill, id) switch
    {
        CampaignStatus.Done => true,
        CampaignStatus.Paused => throw new InvalidOperationException("The campaign paused by itself."),
        _ => false,
    };

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo()) await Task.Delay(50);
    }
}
