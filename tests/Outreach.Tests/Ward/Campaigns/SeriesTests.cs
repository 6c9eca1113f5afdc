using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Composing;
using BachDang.Outreach.Ward.Campaigns.Planning;
using BachDang.Outreach.Ward.Campaigns.Series;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

public sealed class SeriesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Next_one_is_made_when_one_begins_with_the_approval_it_has(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.SubscribesAsync("1");
        var first = await RepeatsAsync(rig, CampaignRepeat.Monthly, months: 12);

        await rig.StepsAsync();
        await rig.DoAsync(db => new BeginCampaigns(db, rig.Clock, Rules).RunAsync(CancellationToken.None));

        var (begun, next) = (await rig.CampaignAsync(first), Assert.Single(await WaitingAsync(rig)));
        Assert.Equal((first, first), (begun.Series, next.Series));
        Assert.Equal((CampaignStatus.Scheduled, begun.SendAt!.Value.AddMonths(1)), (next.Status, next.SendAt));
        Assert.True(CampaignGuards.IsAsApproved(next));
        rig.Clock.Advance(next.SendAt!.Value - rig.Clock.GetUtcNow());
        await rig.StepsAsync();
        Assert.Equal(CampaignStatus.Sending, (await rig.CampaignAsync(next.Id)).Status);
        Assert.Equal(begun.SendAt.Value.AddMonths(2), Assert.Single(await WaitingAsync(rig)).SendAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_that_is_begun_twice_has_one_successor(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var first = await RepeatsAsync(rig, CampaignRepeat.Weekly, months: 3);
        await rig.StepsAsync();
        for (var i = 0; i < 2; i++)
            await rig.DoAsync(async db => await new ContinueSeries(db, rig.Clock, Rules)
                .RunAsync((await db.LockCampaignAsync(first, default))!, default) is null);
        // Changed, it waits for its own approval; the first one and its successor's place are untouched.
        var next = Assert.Single(await WaitingAsync(rig));
        await rig.ActsAsync((db, ct) => new SaveCampaign(db, rig.Clock, Rules)
            .RunAsync(next.Id, next.Version, Draft("Đổi"), Editor, ct));

        Assert.True(await rig.DoAsync(async db => await new ContinueSeries(db, rig.Clock, Rules)
            .RunAsync((await db.LockCampaignAsync(first, default))!, default) is null));

        Assert.Equal(2, await rig.ReadAsync(db => db.Campaigns.CountAsync()));
        Assert.True(CampaignGuards.IsAsApproved(await rig.CampaignAsync(first)));
        Assert.Null((await rig.CampaignAsync(next.Id)).ApprovedHash);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_left_out_leads_on_and_an_ended_series_does_not(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.SubscribesAsync("1");
        var first = await RepeatsAsync(rig, CampaignRepeat.Weekly, months: 3);
        await rig.StepsAsync();
        var second = Assert.Single(await WaitingAsync(rig));

        await rig.StopsAsync(second.Id);
        var third = Assert.Single(await WaitingAsync(rig));
        Assert.Equal(second.SendAt!.Value.AddDays(7), third.SendAt);

        var begun = await rig.CampaignAsync(first);
        var stopped = await rig.ActsAsync((db, ct) => new StopSeries(db, rig.Clock)
            .RunAsync(first, begun.Version, Approver, ct));
        Assert.Null(stopped.Refusal);
        Assert.Empty(await WaitingAsync(rig));
        Assert.Equal(CampaignStatus.Sending, (await rig.CampaignAsync(first)).Status);
        rig.Clock.Advance(TimeSpan.FromDays(30));
        await rig.StepsAsync();
        Assert.Equal(3, await rig.ReadAsync(db => db.Campaigns.CountAsync()));
    }

    [Fact]
    public async Task Late_one_leads_on_from_the_day_it_is_confirmed()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var first = await RepeatsAsync(rig, CampaignRepeat.Weekly, months: 3);
        rig.Clock.Advance(TimeSpan.FromDays(16));
        await rig.StepsAsync();
        Assert.Empty(await WaitingAsync(rig));

        await rig.ResumesAsync(first);

        var (begun, next) = (await rig.CampaignAsync(first), Assert.Single(await WaitingAsync(rig)));
        Assert.Equal(begun.SendAt!.Value.AddDays(21), next.SendAt);
    }

    private static async Task<Guid> RepeatsAsync(WardRig rig, CampaignRepeat repeat, int months)
    {
        var campaign = (await rig.BeginsAsync()).Value!;
        var until = DateOnly.FromDateTime(Quiet.LocalOf(rig.Clock.GetUtcNow())).AddMonths(months);
        await rig.ReadAsync(db => db.Campaigns.Where(c => c.Id == campaign.Id).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Repeat, repeat).SetProperty(c => c.RepeatUntil, until)));
        campaign = (await rig.SubmitsAsync(campaign, Editor)).Value!;
        campaign = (await rig.ApprovesAsync(campaign, Approver)).Value!;
        return (await rig.SchedulesAsync(campaign, rig.Clock.GetUtcNow())).Value!.Id;
    }

    private static Task<List<Campaign>> WaitingAsync(WardRig rig) => rig.ReadAsync(db => db.Campaigns.AsNoTracking()
        .Where(c => c.Status == CampaignStatus.Scheduled).ToListAsync());
}
