using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Planning;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

public sealed class RestoreWatchTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Restored_database_sends_nothing_until_it_is_confirmed(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.SubscribesAsync("1");
        await StartsAsync(rig);
        var copy = await MarkAsync(rig);
        var id = await rig.SendingAsync();
        await GoesOnAsync(rig);

        // The copy of that morning comes back in the evening.
        await SetMarkAsync(rig, copy);
        rig.Clock.Advance(TimeSpan.FromHours(8));
        await StartsAsync(rig);

        var campaign = await rig.CampaignAsync(id);
        Assert.Equal((CampaignStatus.Paused, PauseCause.Restored), (campaign.Status, campaign.PauseCause));
        Assert.Equal(PauseCause.Restored, (await rig.ReadAsync(db => db.CampaignNotices.SingleAsync())).Cause);
        await rig.ResumesAsync(id);
        Assert.Equal(CampaignStatus.Sending, (await rig.CampaignAsync(id)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Plain_restart_holds_nothing(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.SubscribesAsync("1");
        await StartsAsync(rig);
        var id = await rig.SendingAsync();
        await GoesOnAsync(rig);
        rig.Clock.Advance(TimeSpan.FromHours(1));

        await StartsAsync(rig);
        await StartsAsync(rig);

        Assert.Equal(CampaignStatus.Sending, (await rig.CampaignAsync(id)).Status);
    }

    [Fact]
    public async Task Crash_between_the_file_and_the_commit_holds_nothing()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        await rig.SubscribesAsync("1");
        await StartsAsync(rig);
        var id = await rig.SendingAsync();
        var file = Path.Combine(rig.Get<IOptions<KeysOptions>>().Value.Folder, "installation.mark");
        await File.WriteAllTextAsync(file, $"{await MarkAsync(rig)}\nnewer");
        rig.Clock.Advance(TimeSpan.FromHours(1));

        await StartsAsync(rig);

        Assert.Equal(CampaignStatus.Sending, (await rig.CampaignAsync(id)).Status);
    }

    private static async Task StartsAsync(WardRig rig)
    {
        using var watch = Watch(rig);
        await watch.WaitAsync(CancellationToken.None);
    }

    private static async Task GoesOnAsync(WardRig rig)
    {
        using var watch = Watch(rig);
        await watch.WaitAsync(CancellationToken.None);
        rig.Clock.Advance(RestoreWatch.WhileSending);
        await watch.RenewAsync(sending: true, CancellationToken.None);
    }

    private static RestoreWatch Watch(WardRig rig) => new(rig.Writes, rig.Get<WorkerLock>(),
        rig.Get<IOptions<KeysOptions>>(), rig.Clock, NullLogger<RestoreWatch>.Instance);

    private static Task<string> MarkAsync(WardRig rig) =>
        rig.ReadAsync(db => db.Installations.Select(i => i.Mark).SingleAsync());

    private static Task<int> SetMarkAsync(WardRig rig, string mark) => rig.ReadAsync(
        db => db.Installations.ExecuteUpdateAsync(set => set.SetProperty(i => i.Mark, mark)));
}
