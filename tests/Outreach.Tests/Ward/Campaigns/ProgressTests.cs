using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Campaigns.Planning;
using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

public sealed class ProgressTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Time_left_comes_from_the_pace_held_and_rests_at_night(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        for (var i = 0; i < 40; i++) await rig.SubscribesAsync($"{i}");
        var id = await rig.SendingAsync();
        // 10 a minute for two minutes.
        var rows = await rig.ParcelsOfAsync(id);
        for (var i = 0; i < 20; i++)
        {
            rig.Clock.Advance(TimeSpan.FromSeconds(6));
            await SettlesAsync(rig, rows[i].Id, OutboundStatus.Sent, null);
        }

        var now = (await ProgressAsync(rig, id))!;

        Assert.Equal((20, 20), (now.Totals.Sent, now.Totals.Waiting));
        Assert.Equal(10, now.Pace.PerMinute);
        Assert.Equal(rig.Clock.GetUtcNow().AddMinutes(2), now.Pace.Ends);
        Assert.False(now.Pace.IsStuck);
        rig.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.True((await ProgressAsync(rig, id))!.Pace.IsStuck);
        // One minute before the quiet time: the second half leaves in the morning.
        var night = new DateTimeOffset(2026, 11, 25, 14, 0, 0, TimeSpan.Zero);
        rig.Clock.Advance(night.AddMinutes(-1) - rig.Clock.GetUtcNow());
        Assert.Equal(night.AddHours(10).AddMinutes(1), (await ProgressAsync(rig, id))!.Pace.Ends);
        rig.Clock.Advance(TimeSpan.FromHours(2));
        var asleep = (await ProgressAsync(rig, id))!.Pace;
        Assert.Equal((night.AddHours(10), false), (asleep.GoesOnAt, asleep.IsStuck));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_reason_is_told_in_one_of_the_causes(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        for (var i = 0; i < 6; i++) await rig.SubscribesAsync($"{i}", group: GroupFive);
        var id = await rig.SendingAsync();
        var rows = await rig.ParcelsOfAsync(id);
        await SettlesAsync(rig, rows[0].Id, OutboundStatus.Dead, "400 chat not found");
        await SettlesAsync(rig, rows[1].Id, OutboundStatus.Dead, "502 Bad Gateway");
        await SettlesAsync(rig, rows[2].Id, OutboundStatus.Blocked, "403 bot was blocked by the user");
        await rig.OptsOutAsync(rows[3].ConversationId);
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = rig.Clock.GetUtcNow().AddMinutes(5);
        await rig.ReadAsync(db => db.OutboundMessages.Where(m => m.Id == rows[4].Id).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Attempts, 1).SetProperty(m => m.NotBefore, next)
            .SetProperty(m => m.Reason, "The request timed out.")));

        var totals = (await ProgressAsync(rig, id))!.Totals;
        var missed = await MissedAsync(rig, id, Editor);

        Assert.Equal([(MissCause.Gone, 1), (MissCause.Unreachable, 1)], totals.Failures.OrderBy(f => f.Cause));
        Assert.Equal([(MissCause.OptedOut, 1)], totals.TakenBack);
        Assert.Equal(
            [MissCause.Blocked, MissCause.OptedOut, MissCause.Gone, MissCause.Unreachable, MissCause.Unreachable],
            missed!.Rows.Select(row => row.Cause).Order());
        Assert.Equal(next, Assert.Single(missed.Rows, row => row.NextTry is not null).NextTry);
        Assert.All(missed.Rows, row => Assert.Equal(GroupFive, row.ResidentialGroup));
        await rig.StopsAsync(id);
        Assert.Equal(2, (await ProgressAsync(rig, id))!.Totals.Failures.Sum(f => f.Count));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Missed_are_paged_and_each_comes_once(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        for (var i = 0; i < 120; i++) await rig.SubscribesAsync($"{i}");
        var id = await rig.SendingAsync();
        await rig.StopsAsync(id);
        var (seen, after, pages) = (new List<Guid>(), (Guid?)null, 0);
        do
        {
            var page = (await rig.ReadAsync(db =>
                new ReadMissed(db).RunAsync(id, after, Approver, CancellationToken.None)))!;
            seen.AddRange(page.Rows.Select(row => row.MessageId));
            (after, pages) = (page.Next, pages + 1);
        }
        while (after is not null);

        Assert.Equal((120, 3), (seen.Distinct().Count(), pages));
        Assert.Equal(120, seen.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Mass_organization_sees_its_own_campaigns_alone(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.WomenHaveAnOfficerAsync();
        var own = (await rig.BeginsAsync(organization: Women, author: OfWomen)).Value!.Id;
        var ward = (await rig.BeginsAsync()).Value!.Id;
        var auditor = new Officer(Guid.CreateVersion7(), OfficerRole.Auditor, OfficerRole.Administrator);

        foreach (var (id, officer, sees) in ((Guid, Officer, bool)[])[
            (own, OfWomen, true), (ward, OfWomen, false), (own, Front, true), (ward, Front, true),
            (own, Approver, true), (ward, Editor, true), (own, auditor, false), (ward, auditor, false)])
        {
            Assert.Equal(sees, await ProgressAsync(rig, id, officer) is not null);
            Assert.Equal(sees, await MissedAsync(rig, id, officer) is not null);
        }
        var seen = (await ProgressAsync(rig, own, Approver))!;
        Assert.Equal((false, false), (seen.MayRun, seen.MayCorrect));
        seen = (await ProgressAsync(rig, own, Front))!;
        Assert.Equal((true, false), (seen.MayRun, seen.MayCorrect));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Author_is_told_once_that_a_campaign_paused_by_itself(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await rig.ScheduledNowAsync();
        rig.Clock.Advance(BeginCampaigns.Grace + TimeSpan.FromMinutes(1));
        await rig.StepsAsync();
        Task<IReadOnlyList<PausedCampaign>> ToldAsync(Officer officer) => rig.ReadAsync(db =>
            new ReadCampaignNotices(db).RunAsync(officer.Id, CancellationToken.None));

        var told = Assert.Single(await ToldAsync(Editor));
        Assert.Equal((id, PauseCause.TimePassed), (told.CampaignId, told.Cause));
        Assert.Empty(await ToldAsync(Approver));
        await rig.DoAsync(db => new SeeCampaignNotices(db, rig.Clock).RunAsync(id, Editor.Id, CancellationToken.None));
        Assert.Empty(await ToldAsync(Editor));
    }

    private static Task<CampaignProgress?> ProgressAsync(WardRig rig, Guid id, Officer? officer = null) =>
        rig.ReadAsync(db => new ReadCampaignProgress(db, rig.Clock, Rules)
            .RunAsync(id, officer ?? Editor, CancellationToken.None));

    private static Task<MissedPage?> MissedAsync(WardRig rig, Guid id, Officer officer) => rig.ReadAsync(db =>
        new ReadMissed(db).RunAsync(id, null, officer, CancellationToken.None));

    private static Task<int> SettlesAsync(WardRig rig, Guid row, OutboundStatus status, string? reason)
    {
        var now = rig.Clock.GetUtcNow();
        return rig.ReadAsync(db => db.OutboundMessages.Where(m => m.Id == row).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Status, status).SetProperty(m => m.Reason, reason)
            .SetProperty(m => m.SettledAt, now)));
    }
}
