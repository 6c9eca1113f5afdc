using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Campaigns.Composing;

/// <summary>A campaign as it was composed.</summary>
public sealed record CampaignDraft(string Title, CampaignContent Content, CampaignAudience Audience)
{
    public CampaignRepeat Repeat { get; init; }

    /// <summary>The last day on which it may come again; null for one that comes once.</summary>
    public DateOnly? RepeatUntil { get; init; }
}

/// <summary>A text is empty or too long, or the picture, the link or a question is not whole, or the series has no end;
/// <paramref name="Part"/> names it.</summary>
public sealed record CampaignTextWrong(string Part) : Refusal;

/// <summary>A topic, group or organization is not of this ward, or not this sender's to speak to.</summary>
public sealed record CampaignAudienceUnknown : Refusal;

/// <summary>Keeps a campaign as composed. What was approved before is void by this: another text or audience needs
/// another look.</summary>
public sealed class SaveCampaign(WardDb db, TimeProvider clock, CampaignRules rules)
{
    /// <summary>Begins a campaign.</summary>
    /// <param name="draft">What was composed.</param>
    /// <param name="organization">Who speaks; null for the ward.</param>
    /// <param name="author">Who composed it.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<Campaign>> BeginAsync(
        CampaignDraft draft, string? organization, Officer author, CancellationToken ct)
    {
        if (!await db.SpeaksForAsync(author, organization, ct)) return new NotAllowed();
        var now = clock.GetUtcNow();
        if (CampaignCheck.Of(draft, organization, rules, now) is { } wrong) return wrong;
        var campaign = new Campaign
        {
            Id = Guid.CreateVersion7(now),
            Title = draft.Title.Trim(),
            Organization = organization,
            Content = draft.Content.ToJson(),
            Audience = draft.Audience.ToJson(),
            Repeat = draft.Repeat,
            RepeatUntil = draft.RepeatUntil,
            Author = author.Id,
            CreatedAt = now,
            ChangedAt = now,
        };
        db.Campaigns.Add(campaign);
        await db.LogAsync(now, campaign, CampaignActions.Saved, author, ct);
        return campaign;
    }

    /// <summary>Changes one that is not on its way yet.</summary>
    public async Task<Outcome<Campaign>> RunAsync(
        Guid id, int version, CampaignDraft draft, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } campaign) return taken.Refusal!;
        if (!await db.SpeaksForAsync(officer, campaign.Organization, ct)) return new NotAllowed();
        if (campaign.Status > CampaignStatus.Scheduled) return new CampaignStepWrong();
        var now = clock.GetUtcNow();
        if (CampaignCheck.Of(draft, campaign.Organization, rules, now) is { } wrong) return wrong;
        var wasApproved = campaign.ApprovedHash is not null;
        (campaign.Title, campaign.Content, campaign.Audience) =
            (draft.Title.Trim(), draft.Content.ToJson(), draft.Audience.ToJson());
        (campaign.Repeat, campaign.RepeatUntil) = (draft.Repeat, draft.RepeatUntil);
        campaign.Status = CampaignStatus.Draft;
        CampaignGuards.VoidApproval(campaign);
        var action = wasApproved ? CampaignActions.ApprovalVoid : CampaignActions.Saved;
        await db.LogAsync(now, campaign, action, officer, ct);
        return campaign;
    }
}
