using BachDang.Outreach.Admin.Campaigns.Previews;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Campaigns.Sending;
using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns;

/// <summary>One campaign: exactly what will be sent and to whom, what was done with it, and the acts open to this
/// officer.</summary>
[ResponseCache(NoStore = true)]
internal sealed class CampaignPageModel(
    WardDb db, CampaignDesk desk, CampaignPreviews previews, Func<CampaignRules> rules, CurrentOfficer me,
    TimeProvider clock) : PageModel
{
    // Somebody still has the time to think better of it.
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    public CampaignFile Shown { get; private set; } = null!;

    public Campaign Campaign => Shown.Campaign;

    public CampaignPreview Preview { get; private set; } = null!;

    /// <summary>Whom it would reach now; null where it is on its way or over.</summary>
    public AudienceCount? Count { get; private set; }

    /// <summary>The officer's own chat for tests.</summary>
    public LinkedTalk Talk { get; private set; } = new(null, null, null);

    public Refusal? Refusal { get; private set; }

    /// <summary>A test is on its way.</summary>
    [FromQuery(Name = "da-thu")]
    public bool Tested { get; set; }

    /// <summary>What was written as the reason, to be shown again after a refusal.</summary>
    public string? Why { get; private set; }

    /// <summary>What stands in the field for the time: the chosen one, else the next decent hour.</summary>
    public string At { get; private set; } = "";

    public bool MayEdit => me.May("/Admin/Campaigns/Composing/Compose") && Shown.MayCompose
        && Campaign.Status <= CampaignStatus.Scheduled;

    public bool MaySubmit => me.May("/Admin/Campaigns/CampaignPage#PostSubmit") && Shown.MayCompose
        && Campaign.Status == CampaignStatus.Draft;

    /// <summary>Whether this officer decides about what waits for approval.</summary>
    public bool Decides => me.May("/Admin/Campaigns/CampaignPage#PostApprove") && Shown.MayApprove
        && Campaign.Status == CampaignStatus.InApproval;

    public bool MaySchedule => me.May("/Admin/Campaigns/CampaignPage#PostSchedule")
        && (Shown.MayCompose || Shown.MayApprove) && Shown.IsAsApproved
        && Campaign.Status is CampaignStatus.Approved or CampaignStatus.Scheduled;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await LoadAsync(id, ct) ? Page() : NotFound();

    /// <summary>The campaign's picture.</summary>
    public async Task<IActionResult> OnGetPictureAsync(
        Guid id, [FromServices] OpenPicture pictures, CancellationToken ct)
    {
        if (await new ReadCampaign(db).RunAsync(id, me.Officer, ct) is not { Content.Picture: { } picture }
            || await pictures.RunAsync(picture.Key, ct) is not { } kept) return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(kept.Bytes, kept.MediaType);
    }

    public Task<IActionResult> OnPostSubmitAsync(Guid id, int version, CancellationToken ct) =>
        ActAsync(id, desk.SubmitAsync(id, version, me.Officer, ct), ct);

    public Task<IActionResult> OnPostApproveAsync(Guid id, int version, CancellationToken ct) =>
        ActAsync(id, desk.ApproveAsync(id, version, me.Officer, ct), ct);

    public Task<IActionResult> OnPostReturnAsync(Guid id, int version, string? why, CancellationToken ct)
    {
        Why = why;
        return ActAsync(id, desk.ReturnAsync(id, version, why ?? "", me.Officer, ct), ct);
    }

    /// <param name="id">The campaign.</param>
    /// <param name="version">As the officer saw it.</param>
    /// <param name="at">Ward time, as the browser's field writes it.</param>
    /// <param name="ct">Cancels the work.</param>
    public Task<IActionResult> OnPostScheduleAsync(
        Guid id, int version, string? at, bool atOnce, CancellationToken ct)
    {
        At = at ?? "";
        // What is no time is past: the sentence asks for another one.
        DateTimeOffset? time = atOnce ? null : VietnamTime.Read(at) ?? DateTimeOffset.MinValue;
        return ActAsync(id, desk.ScheduleAsync(id, version, time, me.Officer, ct), ct);
    }

    public async Task<IActionResult> OnPostTryAsync(Guid id, CancellationToken ct)
    {
        Refusal = (await desk.TestAsync(id, me.Officer, ct)).Refusal;
        if (Refusal is null) return Redirect($"{Url.Page("/Admin/Campaigns/CampaignPage", new { id })}?da-thu=true");
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<IActionResult> ActAsync(Guid id, Task<Outcome<Campaign>> act, CancellationToken ct)
    {
        Refusal = (await act).Refusal;
        if (Refusal is null) return RedirectToPage(new { id });
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    /// <summary>Where else it appears.</summary>
    public OutletPage Places { get; private set; } = null!;

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await new ReadCampaign(db).RunAsync(id, me.Officer, ct) is not { } file) return false;
        Shown = file;
        if (await new ReadOutlets(db).RunAsync(id, me.Officer, ct) is not { } places) return false;
        Places = places;
        var picture = Url.Page("/Admin/Campaigns/CampaignPage", "Picture", new { id });
        var corrects = Campaign.Corrects is null ? null : await new ReadSending(db).WordsAsync(id, ct);
        Preview = previews.Of(
            Campaign.Title, Campaign.Organization, Shown.Content, picture, corrects?.Corrects?.Title);
        if (Campaign.Status <= CampaignStatus.Scheduled)
            Count = await new CountAudience(db, clock, rules())
                .RunAsync(Shown.Audience, Campaign.Organization, Campaign.Corrects, ct);
        if (me.May("/Admin/Campaigns/CampaignPage#PostTry"))
            Talk = await new ReadTestTalk(db, clock).RunAsync(me.Officer, ct);
        if (At.Length == 0) At = VietnamTime.Field(Campaign.SendAt ?? NextHour());
        return true;
    }

    private DateTimeOffset NextHour()
    {
        var soon = clock.GetUtcNow() + Usual;
        var whole = new DateTimeOffset(soon.UtcTicks - (soon.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero) + Usual;
        return rules().Quiet.NextAllowed(whole);
    }
}
