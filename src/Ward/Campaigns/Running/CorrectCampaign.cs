using BachDang.Outreach.Ward.Campaigns.Composing;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Campaigns.Running;

/// <summary>Begins the correction of a campaign whose text was wrong: a campaign of its own, approved like any other,
/// that goes to exactly those who got the wrong text and whom the weekly cap does not hold back. One that is still
/// being sent is paused by it.</summary>
public sealed class CorrectCampaign(WardDb db, TimeProvider clock, CampaignRules rules)
{
    public async Task<Outcome<Campaign>> RunAsync(
        Guid id, int version, string title, CampaignContent content, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } wrong) return taken.Refusal!;
        if (!await db.SpeaksForAsync(officer, wrong.Organization, ct)) return new NotAllowed();
        if (wrong.StartedAt is null) return new CampaignStepWrong();
        var draft = new CampaignDraft(title, content, CampaignAudience.FromJson(wrong.Audience));
        var now = clock.GetUtcNow();
        if (CampaignCheck.Of(draft, wrong.Organization, rules, now) is { } fault) return fault;
        if (wrong.Status == CampaignStatus.Sending)
        {
            CampaignGuards.Pause(wrong, PauseCause.ByOfficer);
            await db.LogAsync(now, wrong, CampaignActions.Paused, officer, ct);
        }
        var correction = new Campaign
        {
            Id = Guid.CreateVersion7(now),
            Title = title.Trim(),
            Organization = wrong.Organization,
            Content = content.ToJson(),
            Audience = wrong.Audience,
            Author = officer.Id,
            CreatedAt = now,
            ChangedAt = now,
            Corrects = wrong.Id,
        };
        db.Campaigns.Add(correction);
        await db.LogAsync(now, correction, CampaignActions.Corrected, officer, ct);
        return correction;
    }
}
