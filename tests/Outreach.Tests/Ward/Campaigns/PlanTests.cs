using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Campaigns.Planning;
using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

public sealed class PlanTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Everybody_of_the_audience_gets_one_row_however_often_it_is_planned(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        for (var i = 0; i < 23; i++) await rig.SubscribesAsync($"{i}", [Fakes, Scales]);
        await rig.SubscribesAsync("other", [Scales]);
        var gone = await rig.SubscribesAsync("gone");
        await rig.OptsOutAsync(gone);
        var id = await rig.ScheduledNowAsync(Draft(audience: new CampaignAudience { Topics = [Fakes] }));
        await rig.DoAsync(db => new BeginCampaigns(db, rig.Clock, Rules).RunAsync(CancellationToken.None));

        for (var i = 0; i < 3; i++)
        {
            Assert.NotNull(await BatchAsync(rig, id, 5));
            // As after a crash that lost where it was: it begins anew.
            if (i == 1) await rig.ReadAsync(db => db.Campaigns.ExecuteUpdateAsync(
                set => set.SetProperty(c => c.PlannedUpTo, (Guid?)null)));
        }
        while (await BatchAsync(rig, id, 5) is not null) { }

        var rows = await rig.ParcelsOfAsync(id);
        Assert.Equal(23, rows.Count);
        Assert.Equal(23, rows.Select(row => row.ConversationId).Distinct().Count());
        Assert.Equal(23, rows.Select(row => row.Id).Distinct().Count());
        Assert.All(rows, row => Assert.Equal(
            (OutboundStatus.Pending, OutboundKind.Campaign, "telegram"), (row.Status, row.Kind, row.Channel)));
        Assert.NotNull((await rig.CampaignAsync(id)).PlannedAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Audience_is_group_by_organization_by_topic_by_channel(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.WomenHaveAnOfficerAsync();
        await rig.SubscribesAsync("1", [Fakes], GroupFive, Women);
        await rig.SubscribesAsync("2", [Fakes], "", Women);
        await rig.SubscribesAsync("3", [Scales], GroupFive, Youth);
        Task<AudienceCount> CountAsync(CampaignAudience audience, string? organization = null) => rig.ReadAsync(db =>
            new CountAudience(db, rig.Clock, Rules).RunAsync(audience, organization, null, CancellationToken.None));

        Assert.Equal(3, (await CountAsync(CampaignAudience.Everybody)).All);
        Assert.Equal(2, (await CountAsync(CampaignAudience.Everybody, Women)).All);
        Assert.Equal(1, (await CountAsync(new CampaignAudience { Groups = [GroupFive] }, Women)).All);
        Assert.Equal(3, (await CountAsync(new CampaignAudience { Organizations = [Women, Youth] })).All);
        Assert.Equal(0, (await CountAsync(new CampaignAudience { Topics = [Scales] }, Women)).All);
        Assert.Equal(0, (await CountAsync(new CampaignAudience { Channels = ["webchat"] })).All);
        await rig.SendingAsync(Draft(audience: new CampaignAudience { Topics = [Fakes] }));
        Assert.Equal(new AudienceCount(3, 2, 0), await CountAsync(CampaignAudience.Everybody));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_gets_more_than_two_a_week_whoever_sends(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.SubscribesAsync("1");
        foreach (var _ in Enumerable.Range(0, 2)) await rig.SendingAsync();

        var third = await rig.SendingAsync();

        var row = Assert.Single(await rig.ParcelsOfAsync(third));
        Assert.Equal((OutboundStatus.Withdrawn, CampaignReasons.OverCap), (row.Status, row.Reason));
        var missed = await rig.ReadAsync(db => new ReadMissed(db)
            .RunAsync(third, null, Editor, CancellationToken.None));
        Assert.Equal(CampaignReasons.OverCap, Assert.Single(missed!.Rows).Reason);
        rig.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(OutboundStatus.Pending, Assert.Single(await rig.ParcelsOfAsync(await rig.SendingAsync())).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Opt_out_takes_back_what_is_queued_and_what_a_sender_holds(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (held, queued) = (await rig.SubscribesAsync("1"), await rig.SubscribesAsync("2"));
        var id = await rig.SendingAsync();
        await rig.ReadAsync(db => db.OutboundMessages.Where(m => m.ConversationId == held)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, OutboundStatus.Sending)));

        Assert.True(await rig.OptsOutAsync(held, id));
        Assert.True(await rig.OptsOutAsync(queued));

        Assert.All(await rig.ParcelsOfAsync(id), row =>
            Assert.Equal((OutboundStatus.Withdrawn, CampaignReasons.OptedOut), (row.Status, row.Reason)));
        Assert.False(await rig.OptsOutAsync(held));
        Assert.Equal(2, (await rig.TotalsAsync(id))!.Withdrawn);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Campaign_whose_time_passed_waits_for_a_confirmation(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.SubscribesAsync("1");
        var id = await rig.ScheduledNowAsync();
        rig.Clock.Advance(BeginCampaigns.Grace + TimeSpan.FromSeconds(1));

        await rig.StepsAsync();

        var late = await rig.CampaignAsync(id);
        Assert.Equal((CampaignStatus.Paused, PauseCause.TimePassed), (late.Status, late.PauseCause));
        Assert.Empty(await rig.ParcelsOfAsync(id));
        await rig.ResumesAsync(id);
        await rig.StepsAsync();
        Assert.Single(await rig.ParcelsOfAsync(id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Correction_goes_to_exactly_those_who_got_the_wrong_text(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (got, left) = (await rig.SubscribesAsync("got"), await rig.SubscribesAsync("left"));
        var never = await rig.SubscribesAsync("never");
        var wrong = await rig.SendingAsync();
        await rig.ReadAsync(db => db.OutboundMessages.Where(m => m.ConversationId != never)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, OutboundStatus.Sent)));
        await rig.OptsOutAsync(left);
        await rig.SubscribesAsync("new");
        var before = await rig.CampaignAsync(wrong);

        var correction = (await rig.ActsAsync((db, ct) => new CorrectCampaign(db, rig.Clock, Rules).RunAsync(
            wrong, before.Version, "Đính chính", new CampaignContent("Ngày đúng là 20/5."), Editor, ct))).Value!;
        correction = (await rig.SubmitsAsync(correction, Editor)).Value!;
        correction = (await rig.ApprovesAsync(correction, Approver)).Value!;
        await rig.SchedulesAsync(correction, rig.Clock.GetUtcNow());
        await rig.StepsAsync();

        Assert.Equal([got], (await rig.ParcelsOfAsync(correction.Id)).Select(row => row.ConversationId));
        Assert.Equal(CampaignStatus.Paused, (await rig.CampaignAsync(wrong)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stopped_campaign_keeps_its_totals(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.SubscribesAsync("1");
        var id = await rig.SendingAsync();

        await rig.StopsAsync(id);
        await rig.ReadAsync(db => db.OutboundMessages.ExecuteDeleteAsync());

        var totals = (await rig.TotalsAsync(id))!;
        Assert.Equal((1, 1, 1), (totals.Planned, totals.Withdrawn, totals.Reasons[CampaignReasons.Stopped]));
        Assert.IsType<CampaignStepWrong>((await rig.ResumesAsync(id)).Refusal);
    }

    private static Task<int?> BatchAsync(WardRig rig, Guid id, int size) => rig.DoAsync(db =>
        new PlanBatch(db, rig.Clock, rig.Order, Rules).RunAsync(id, size, CancellationToken.None));
}
