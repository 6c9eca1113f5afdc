using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Composing;
using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Admin.Campaigns;

/// <summary>The picture that a form names is not kept any more.</summary>
internal sealed record PictureGone : Refusal;

/// <summary>Runs what officers do with campaigns through the ward's one gate, each act in its own commit.</summary>
internal sealed class CampaignDesk(
    WardWrites writes, OpenPicture pictures, Func<CampaignRules> rules, ArrivalOrder order, TimeProvider clock)
{
    public async Task<Outcome<Campaign>> BeginAsync(
        CampaignDraft draft, string? organization, Officer officer, CancellationToken ct) =>
        await HasPictureAsync(draft, ct)
            ? await writes.RunAsync((db, token) =>
                new SaveCampaign(db, clock, rules()).BeginAsync(draft, organization, officer, token), ct)
            : new PictureGone();

    public async Task<Outcome<Campaign>> SaveAsync(
        Guid id, int version, CampaignDraft draft, Officer officer, CancellationToken ct) =>
        await HasPictureAsync(draft, ct)
            ? await writes.RunAsync((db, token) =>
                new SaveCampaign(db, clock, rules()).RunAsync(id, version, draft, officer, token), ct)
            : new PictureGone();

    public Task<Outcome<Campaign>> SubmitAsync(Guid id, int version, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new SubmitCampaign(db, clock).RunAsync(id, version, officer, token), ct);

    public Task<Outcome<Campaign>> ApproveAsync(Guid id, int version, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new ApproveCampaign(db, clock).RunAsync(id, version, officer, token), ct);

    public Task<Outcome<Campaign>> ReturnAsync(
        Guid id, int version, string why, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) =>
            new ApproveCampaign(db, clock).ReturnAsync(id, version, why, officer, token), ct);

    public Task<Outcome<Campaign>> ScheduleAsync(
        Guid id, int version, DateTimeOffset? at, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) =>
            new ScheduleCampaign(db, clock, rules()).RunAsync(id, version, at, officer, token), ct);

    public Task<Outcome<Campaign>> TestAsync(Guid id, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new SendTest(db, clock, order).RunAsync(id, officer, token), ct);

    public Task<TestCode> OpenCodeAsync(Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new OpenTestCode(db, clock).RunAsync(officer, token), ct);

    public Task<bool> UnlinkAsync(Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new LinkTestTalk(db, clock).UnlinkAsync(officer, token), ct);

    // A form can name any picture; only one that is kept is shown to residents.
    private async Task<bool> HasPictureAsync(CampaignDraft draft, CancellationToken ct)
    {
        if (draft.Content.Picture is not { } picture) return true;
        if (await pictures.RunAsync(picture.Key, ct) is not { } kept) return false;
        await kept.Bytes.DisposeAsync();
        return true;
    }
}
