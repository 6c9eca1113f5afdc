using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Composing;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Campaigns.Planning;
using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

/// <summary>What residents and officers do with campaigns, in the words of the tests.</summary>
internal static class CampaignVerbs
{
    public const string Women = "hoi-phu-nu";
    public const string Youth = "doan-thanh-nien";
    public const string Fakes = "hang-gia";
    public const string Scales = "can-do";
    public const string GroupFive = "to-5";

    public static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    // Tết 2027 begins on 6 February.
    public static readonly QuietHours Quiet = new(Vietnam, new TimeOnly(21, 0), new TimeOnly(7, 0),
        new HashSet<DateOnly> { new(2027, 2, 5), new(2027, 2, 6), new(2027, 2, 7), new(2027, 2, 8) });

    public static readonly CampaignRules Rules = new()
    {
        Quiet = Quiet,
        Topics = new HashSet<string> { Fakes, Scales },
        Groups = new HashSet<string> { GroupFive },
        Organizations = new HashSet<string> { Women, Youth },
        Articles = new HashSet<string> { "hang-gia-thu" },
    };

    public static readonly Officer Editor = new(Guid.CreateVersion7(), OfficerRole.KnowledgeEditor);
    public static readonly Officer Approver = new(Guid.CreateVersion7(), OfficerRole.Approver);
    public static readonly Officer Front = new(Guid.CreateVersion7(), OfficerRole.FatherlandFront);
    public static readonly Officer OfWomen = new(Guid.CreateVersion7(), OfficerRole.MassOrganization);

    public static CampaignDraft Draft(
        string title = "Cảnh giác hàng giả", CampaignAudience? audience = null, CampaignContent? content = null) =>
        new(title, content ?? new CampaignContent("Bà con xem kỹ tem nhãn."), audience ?? CampaignAudience.Everybody);

    /// <summary>The account that makes an officer speak for the Women's Union.</summary>
    public static Task<bool> WomenHaveAnOfficerAsync(this WardRig rig) => rig.DoAsync(db =>
    {
        db.OfficerAccounts.Add(new OfficerAccount
        {
            Id = OfWomen.Id,
            Name = "Chị Hoa",
            SignInName = "hoa",
            SecurityStamp = "x",
            CreatedAt = rig.Clock.GetUtcNow(),
            Organization = Women,
        });
        return Task.FromResult(true);
    });

    public static async Task<Guid> SubscribesAsync(
        this WardRig rig, string address, string[]? topics = null, string group = "", params string[] organizations)
    {
        var talk = await rig.TalkAsync(address);
        await rig.AgreesAsync(talk, topics, group, organizations);
        return talk;
    }

    /// <summary>What a resident's consent in the dialog leaves.</summary>
    public static Task<bool> AgreesAsync(
        this WardRig rig, Guid talk, string[]? topics = null, string group = "", params string[] organizations) =>
        rig.DoAsync(async db =>
        {
            await new Subscribe(db, rig.Clock).RunAsync(talk,
                new NewsWish(topics ?? [Fakes], group, organizations, "v1"), CancellationToken.None);
            return true;
        });

    public static Task<bool> OptsOutAsync(this WardRig rig, Guid talk, Guid? campaign = null) => rig.DoAsync(db =>
        new OptOut(db, rig.Clock).RunAsync(talk, OptOutCause.ByResident, campaign, CancellationToken.None));

    public static Task<Outcome<Campaign>> ActsAsync(
        this WardRig rig, Func<WardDb, CancellationToken, Task<Outcome<Campaign>>> act) =>
        rig.DoAsync(db => act(db, CancellationToken.None));

    public static Task<Outcome<Campaign>> BeginsAsync(
        this WardRig rig, CampaignDraft? draft = null, string? organization = null, Officer? author = null) =>
        rig.ActsAsync((db, ct) => new SaveCampaign(db, rig.Clock, Rules)
            .BeginAsync(draft ?? Draft(), organization, author ?? Editor, ct));

    public static Task<Outcome<Campaign>> SubmitsAsync(this WardRig rig, Campaign campaign, Officer officer) =>
        rig.ActsAsync((db, ct) => new SubmitCampaign(db, rig.Clock)
            .RunAsync(campaign.Id, campaign.Version, officer, ct));

    public static Task<Outcome<Campaign>> ApprovesAsync(this WardRig rig, Campaign campaign, Officer officer) =>
        rig.ActsAsync((db, ct) => new ApproveCampaign(db, rig.Clock)
            .RunAsync(campaign.Id, campaign.Version, officer, ct));

    public static Task<Outcome<Campaign>> SchedulesAsync(
        this WardRig rig, Campaign campaign, DateTimeOffset at, Officer? officer = null) =>
        rig.ActsAsync((db, ct) => new ScheduleCampaign(db, rig.Clock, Rules)
            .RunAsync(campaign.Id, campaign.Version, at, officer ?? Approver, ct));

    public static async Task<Outcome<Campaign>> PausesAsync(this WardRig rig, Guid id) => await rig.ActsAsync(
        async (db, ct) => await new PauseCampaign(db, rig.Clock)
            .RunAsync(id, await VersionAsync(db, id), Approver, ct));

    public static async Task<Outcome<Campaign>> ResumesAsync(this WardRig rig, Guid id) => await rig.ActsAsync(
        async (db, ct) => await new ResumeCampaign(db, rig.Clock, Rules)
            .RunAsync(id, await VersionAsync(db, id), Approver, ct));

    public static async Task<Outcome<Campaign>> StopsAsync(this WardRig rig, Guid id) => await rig.ActsAsync(
        async (db, ct) => await new StopCampaign(db, rig.Clock, Rules)
            .RunAsync(id, await VersionAsync(db, id), Approver, ct));

    /// <summary>A campaign of the ward, approved and due now.</summary>
    public static async Task<Guid> ScheduledNowAsync(this WardRig rig, CampaignDraft? draft = null)
    {
        var campaign = (await rig.BeginsAsync(draft)).Value!;
        campaign = (await rig.SubmitsAsync(campaign, Editor)).Value!;
        campaign = (await rig.ApprovesAsync(campaign, Approver)).Value!;
        var scheduled = await rig.SchedulesAsync(campaign, rig.Clock.GetUtcNow());
        return scheduled.Value!.Id;
    }

    /// <summary>One that has begun and whose rows are all there.</summary>
    public static async Task<Guid> SendingAsync(this WardRig rig, CampaignDraft? draft = null)
    {
        var id = await rig.ScheduledNowAsync(draft);
        await rig.StepsAsync();
        return id;
    }

    public static Task<bool> StepsAsync(this WardRig rig) =>
        new CampaignSteps(rig.Writes, rig.Get<Microsoft.Extensions.DependencyInjection.IServiceScopeFactory>(),
            rig.Order, () => Rules, rig.Clock).RunAsync(CancellationToken.None);

    public static Task<Campaign> CampaignAsync(this WardRig rig, Guid id) =>
        rig.ReadAsync(db => db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == id));

    public static Task<List<OutboundMessage>> ParcelsOfAsync(this WardRig rig, Guid campaign) => rig.ReadAsync(
        db => db.OutboundMessages.AsNoTracking().Where(m => m.CampaignId == campaign).OrderBy(m => m.Order)
            .ToListAsync());

    public static Task<CampaignTotals?> TotalsAsync(this WardRig rig, Guid campaign) =>
        rig.ReadAsync(db => new ReadProgress(db).RunAsync(campaign, CancellationToken.None));

    private static Task<int> VersionAsync(WardDb db, Guid id) =>
        db.Campaigns.Where(c => c.Id == id).Select(c => c.Version).SingleAsync();
}
