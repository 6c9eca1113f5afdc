using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Host.Demo.Residents;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Answers;
using BachDang.Outreach.Ward.Campaigns.Composing;
using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Campaigns.Measuring;
using BachDang.Outreach.Ward.Campaigns.Planning;
using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Campaigns.Sending;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.Extensions.Logging.Abstractions;

namespace BachDang.Outreach.Host.Demo.Staff;

/// <summary>Residents who ask for news, and campaigns at every step: a draft, one that waits for its approval, some
/// that are done with their results, one that paused itself because too much failed.</summary>
internal sealed class DemoCampaigns(DemoWard ward, DemoOfficers staff, DemoTalks talks)
{
    private const string Node = "demo";
    private const int Subscribers = 160;
    private const int AtOnce = 20;
    private const string Fault = "502 Bad Gateway";
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    private int _subscribed;
    private readonly CampaignRules _rules = WardRules.NewsFrom(ward.Knowledge.Content);
    private readonly CampaignSteps _steps = new(ward.Get<WardWrites>(), ward.Get<IServiceScopeFactory>(), ward.Order,
        () => WardRules.NewsFrom(ward.Knowledge.Content), ward.Clock);

    public void Plan(DateTimeOffset begin)
    {
        var days = (ward.Story.Now - begin).TotalDays;
        for (var i = 0; i < Subscribers; i++)
            ward.Story.Plan(ward.Story.InDaytime(begin.AddDays(days * 0.5 * i / Subscribers)), SubscribeAsync);
        foreach (var sample in ward.Sample.Campaigns)
        {
            var day = ward.Story.Now.AddDays(-sample.DaysAgo).ToOffset(Zone).Date;
            ward.Story.Plan(new DateTimeOffset(day, Zone).AddHours(8).ToUniversalTime(),
                ct => ComposeAsync(sample, ct));
        }
    }

    private async Task SubscribeAsync(CancellationToken ct)
    {
        var talk = await talks.BeginAsync(_subscribed++, ct);
        var content = ward.Knowledge.Content.Ward;
        var groups = content.Groups;
        string[] organizations = ward.Story.Happens(0.6) ? [content.Organizations[0].Id] : [];
        var wish = new NewsWish([.. content.NewsTopics.Select(topic => topic.Id)],
            groups.Count > 0 ? ward.Story.One(groups).Id : Subscription.NoGroup, organizations, Node);
        await ward.Get<WardWrites>().RunAsync(async (db, token) =>
        {
            await new Subscribe(db, ward.Clock).RunAsync(talk, wish, token);
            return true;
        }, ct);
    }

    private async Task ComposeAsync(SampleCampaign sample, CancellationToken ct)
    {
        var organization = sample.ByOrganization ? ward.Knowledge.Content.Ward.Organizations[0].Id : null;
        var author = staff.With(sample.ByOrganization ? OfficerRole.MassOrganization : OfficerRole.KnowledgeEditor)[0];
        var approver = staff.With(sample.ByOrganization ? OfficerRole.FatherlandFront : OfficerRole.Approver)[0];
        var draft = new CampaignDraft(sample.Title, ContentOf(sample), CampaignAudience.Everybody);
        var campaign = await ward.DoAsync((db, token) => new SaveCampaign(db, ward.Clock, _rules)
            .BeginAsync(draft, organization, author, token), ct);
        if (sample.Step == SampleStep.Draft) return;
        campaign = await ward.DoAsync((db, token) => new SubmitCampaign(db, ward.Clock)
            .RunAsync(campaign.Id, campaign.Version, author, token), ct);
        if (sample.Step == SampleStep.Approval) return;
        campaign = await ward.DoAsync((db, token) => new ApproveCampaign(db, ward.Clock)
            .RunAsync(campaign.Id, campaign.Version, approver, token), ct);
        var at = ward.Now.AddHours(1);
        campaign = await ward.DoAsync((db, token) => new ScheduleCampaign(db, ward.Clock, _rules)
            .RunAsync(campaign.Id, campaign.Version, at, approver, token), ct);
        ward.Story.Plan(at, token => RunAsync(campaign.Id, sample, token));
    }

    private async Task RunAsync(Guid id, SampleCampaign sample, CancellationToken ct)
    {
        await _steps.RunAsync(ct);
        while (await DeliverAsync(id, sample, ct)) await _steps.RunAsync(ct);
        if (sample.Link is not null) await OpenLinksAsync(id, ct);
        ward.Story.Plan(ward.Now.AddHours(25), token => ward.Get<WardWrites>().RunAsync(
            (db, inner) => new KeepMeasures(db, ward.Clock).RunAsync(inner), token));
    }

    private async Task<bool> DeliverAsync(Guid id, SampleCampaign sample, CancellationToken ct)
    {
        var writes = ward.Get<WardWrites>();
        var rows = await writes.RunAsync((db, token) => new ClaimCampaignParcels(db, ward.Clock)
            .RunAsync(Node, DemoTalks.Channel, AtOnce, null, token), ct);
        foreach (var row in rows)
        {
            ward.Clock.GoTo(ward.Now.AddSeconds(1));
            var fails = ward.Story.Happens(sample.Step == SampleStep.Paused ? 0.4 : 0.01);
            var note = new DeliveryNote(row.Id, fails ? OutboundStatus.Dead : OutboundStatus.Sent)
            {
                Reason = fails ? Fault : null,
            };
            await writes.RunAsync((db, token) => new RecordDelivery(db, ward.Clock, ward.Get<AddressKeys>())
                .RunAsync(note, Node, token), ct);
            if (!fails) await ReactAsync(id, row.ConversationId, sample, ct);
        }
        return rows.Count > 0;
    }

    private async Task ReactAsync(Guid id, Guid talk, SampleCampaign sample, CancellationToken ct)
    {
        var writes = ward.Get<WardWrites>();
        if (sample.Question is not null && ward.Story.Happens(0.6))
        {
            var option = ward.Story.Happens(sample.ShareRight) ? sample.Right ?? 0
                : ward.Story.Random.Next(sample.Options.Count);
            await writes.RunAsync((db, token) => new CountAnswer(db, ward.Clock)
                .RunAsync(id, talk, 0, option, token), ct);
        }
        if (ward.Story.Happens(0.08)) talks.PlanQuestion(talk, ward.Now.AddMinutes(20 + ward.Story.Random.Next(600)));
        if (ward.Story.Happens(0.03))
            await writes.RunAsync((db, token) => new OptOut(db, ward.Clock)
                .RunAsync(talk, OptOutCause.ByResident, id, token), ct);
    }

    private async Task OpenLinksAsync(Guid id, CancellationToken ct)
    {
        var writes = ward.Get<WardWrites>();
        var codes = await writes.RunAsync((db, token) => new MakeShortLinks(db)
            .RunAsync(id, DemoTalks.Channel, [Subscription.NoGroup], token), ct);
        using var openings = new LinkOpenings(writes, ward.Clock, NullLogger<LinkOpenings>.Instance);
        foreach (var code in codes.Values)
            for (var i = 12 + ward.Story.Random.Next(30); i > 0; i--) openings.Note(code);
        await openings.WriteAsync(ct);
    }

    private static CampaignContent ContentOf(SampleCampaign sample) => new(sample.Text)
    {
        OffersQuestion = true,
        Link = sample.Link is { } title ? new CampaignLink(title, "https://example.vn/mau") : null,
        Questions = sample.Question is { } question
            ? [new CampaignQuestion(question, sample.Options) { Right = sample.Right, Why = sample.Why }]
            : [],
    };
}
