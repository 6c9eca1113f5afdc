using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Articles;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Composing;
using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

public sealed class ApprovalTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_campaign_of_the_womens_union_is_approved_by_the_front_and_no_one_else(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.WomenHaveAnOfficerAsync();

        Assert.IsType<NotAllowed>((await rig.BeginsAsync(organization: Youth, author: OfWomen)).Refusal);
        Assert.IsType<NotAllowed>((await rig.BeginsAsync(organization: Women, author: Editor)).Refusal);
        var campaign = (await rig.BeginsAsync(organization: Women, author: OfWomen)).Value!;
        campaign = (await rig.SubmitsAsync(campaign, OfWomen)).Value!;
        Assert.IsType<NotAllowed>((await rig.ApprovesAsync(campaign, Approver)).Refusal);
        var authorAsFront = new Officer(OfWomen.Id, OfficerRole.MassOrganization, OfficerRole.FatherlandFront);
        Assert.IsType<AuthorMayNotApprove>((await rig.ApprovesAsync(campaign, authorAsFront)).Refusal);

        var approved = (await rig.ApprovesAsync(campaign, Front)).Value!;

        Assert.Equal((CampaignStatus.Approved, Front.Id), (approved.Status, approved.ApprovedBy));
        Assert.Equal(CampaignGuards.HashOf(approved), approved.ApprovedHash);
        var log = await rig.ReadAsync(db => db.AuditEntries.Where(e => e.Subject == campaign.Id)
            .OrderBy(e => e.Number).Select(e => e.Action).ToListAsync());
        Assert.Equal([CampaignActions.Saved, CampaignActions.Submitted, CampaignActions.Approved], log);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Any_change_after_the_approval_voids_it(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await rig.ScheduledNowAsync();
        var scheduled = await rig.CampaignAsync(id);

        var saved = await rig.ActsAsync((db, ct) => new SaveCampaign(db, rig.Clock, Rules)
            .RunAsync(id, scheduled.Version, Draft("Đổi một chữ"), Editor, ct));
        await rig.StepsAsync();

        var changed = await rig.CampaignAsync(id);
        Assert.Equal(CampaignStatus.Draft, changed.Status);
        Assert.Null(changed.ApprovedHash);
        Assert.Null(changed.SendAt);
        Assert.IsType<CampaignStepWrong>((await rig.SchedulesAsync(saved.Value!, rig.Clock.GetUtcNow())).Refusal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Text_changed_behind_the_back_of_the_program_is_not_sent(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.SubscribesAsync("1");
        var id = await rig.ScheduledNowAsync();
        await rig.ReadAsync(db => db.Campaigns.Where(c => c.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Title, "Khác")));

        await rig.StepsAsync();

        Assert.Equal(CampaignStatus.Draft, (await rig.CampaignAsync(id)).Status);
        Assert.Empty(await rig.ParcelsOfAsync(id));
    }

    [Fact]
    public async Task Approve_AnotherVersion_IsRefused()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var campaign = (await rig.BeginsAsync()).Value!;
        var read = (await rig.SubmitsAsync(campaign, Editor)).Value!;
        await rig.ActsAsync((db, ct) => new SaveCampaign(db, rig.Clock, Rules)
            .RunAsync(read.Id, read.Version, Draft("Mới"), Editor, ct));

        Assert.IsType<CampaignChanged>((await rig.ApprovesAsync(read, Approver)).Refusal);
    }

    [Fact]
    public async Task Approve_SavedALaterVersion_IsRefused()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var both = new Officer(Guid.CreateVersion7(), OfficerRole.KnowledgeEditor, OfficerRole.Approver);
        var campaign = (await rig.BeginsAsync()).Value!;
        campaign = (await rig.ActsAsync((db, ct) => new SaveCampaign(db, rig.Clock, Rules)
            .RunAsync(campaign.Id, campaign.Version, Draft("Sửa"), both, ct))).Value!;
        campaign = (await rig.SubmitsAsync(campaign, Editor)).Value!;

        Assert.IsType<AuthorMayNotApprove>((await rig.ApprovesAsync(campaign, both)).Refusal);
    }

    [Fact]
    public async Task Save_WhatDoesNotFit_IsRefused()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var question = new CampaignQuestion("Đúng hay sai?", ["Đúng", "Sai"]) { Right = 2 };
        CampaignDraft[] wrong =
        [
            Draft(" "), Draft(content: new CampaignContent("")), Draft(content: new CampaignContent(new('x', 3001))),
            Draft(content: new CampaignContent("x") { Link = new CampaignLink("Xem", "javascript:alert(1)") }),
            Draft(content: new CampaignContent("x") { Questions = [question] }),
        ];
        foreach (var draft in wrong) Assert.IsType<CampaignTextWrong>((await rig.BeginsAsync(draft)).Refusal);
        var strange = Draft(audience: new CampaignAudience { Topics = ["khong-co"] });
        Assert.IsType<CampaignAudienceUnknown>((await rig.BeginsAsync(strange)).Refusal);
    }

    [Fact]
    public async Task Schedule_AtNightOrPast_IsRefused()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var campaign = await rig.CampaignAsync(await rig.ScheduledNowAsync());
        var now = rig.Clock.GetUtcNow();

        var night = (await rig.SchedulesAsync(campaign, now.AddHours(13))).Refusal;

        Assert.Equal(new TimeIsQuiet(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.Zero)), night);
        Assert.IsType<TimeIsPast>((await rig.SchedulesAsync(campaign, now.AddMinutes(-1))).Refusal);
    }
}
