using BachDang.Outreach.Admin.Campaigns.Previews;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Campaigns.Sending;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Composing;

/// <summary>Composes a campaign: a new one, from an occasion, from an earlier one, or a change of one. Whatever is
/// pressed, what was written stays on the page.</summary>
[RequestSizeLimit(LargestForm)]
[ResponseCache(NoStore = true)]
internal sealed class ComposeModel(
    WardDb db, CampaignDesk desk, CampaignPreviews previews, AudienceCounter counter, KnowledgeBase knowledge,
    CurrentOfficer me) : PageModel
{
    // A picture as a phone takes it; what is too heavy after cleaning is refused with a sentence.
    private const int LargestForm = 24 * 1024 * 1024;
    private const string NewAddress = "/chien-dich/soan";

    // The title of the campaign that this one corrects.
    private string? _corrects;

    [BindProperty]
    public CampaignInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Picture { get; set; }

    /// <summary>The campaign that is changed; null for a new one.</summary>
    public Campaign? Campaign { get; private set; }

    /// <summary>In whose name this officer may speak; null stands for the ward.</summary>
    public IReadOnlyList<string?> Senders { get; private set; } = [];

    public CampaignPreview Preview { get; private set; } = null!;

    public AudienceCount? Count { get; private set; }

    public CampaignConflict? Conflict { get; private set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>Where the form is sent, without what the page was opened with.</summary>
    public string Address => Campaign is { } known ? $"{NewAddress}/{known.Id}" : NewAddress;

    public string? PictureAddress => Input.PictureKey is { Length: > 0 } key
        ? $"{NewAddress}?handler=Picture&key={Uri.EscapeDataString(key)}"
        : null;

    /// <summary>The last line of the message, by sender, for the counters.</summary>
    public string From => previews.From(Input.Organization);

    public async Task<IActionResult> OnGetAsync(
        Guid? id, [FromQuery(Name = "tu")] Guid? from, [FromQuery(Name = "mau")] string? occasion,
        CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (Campaign is not null) Input = CampaignInput.Of(Campaign);
        else if (from is { } copied)
        {
            if (await new ReadCampaign(db).RunAsync(copied, me.Officer, ct) is not { } file) return NotFound();
            Input = CampaignInput.Of(file.Campaign);
            (Input.Version, Input.RepeatUntil, Input.Repeat) = (null, null, CampaignRepeat.Once);
        }
        else if (occasion is not null)
        {
            if (knowledge.Content.Occasions.FirstOrDefault(o => o.Id == occasion) is not { } known) return NotFound();
            Input = CampaignInput.Of(known);
        }
        if (!Senders.Contains(Input.Organization) || Input.Sender is null)
            Input.Sender = Senders.Count > 0 ? Senders[0] ?? CampaignInput.OfWard : null;
        return Show();
    }

    /// <summary>A picture that was kept for a campaign, also for one that is not saved yet.</summary>
    public async Task<IActionResult> OnGetPictureAsync(
        string? key, [FromServices] OpenPicture pictures, CancellationToken ct)
    {
        if (key is null || await pictures.RunAsync(key, ct) is not { } kept) return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(kept.Bytes, kept.MediaType);
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, [FromServices] KeepPicture keep, CancellationToken ct)
    {
        if (!await TakeAsync(id, keep, ct)) return NotFound();
        if (Refusal is not null) return Show();
        var draft = Input.ToDraft();
        var saved = id is { } known
            ? await desk.SaveAsync(known, Input.Version ?? 0, draft, me.Officer, ct)
            : await desk.BeginAsync(draft, Input.Organization, me.Officer, ct);
        if (saved.Value is { } campaign)
            return RedirectToPage("/Admin/Campaigns/CampaignPage", new { id = campaign.Id });
        Refusal = saved.Refusal;
        if (Refusal is CampaignChanged && id is { } changed) await CompareAsync(changed, ct);
        return Show();
    }

    /// <summary>Shows what will be sent; nothing is saved.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(
        Guid? id, [FromServices] KeepPicture keep, CancellationToken ct) =>
        await TakeAsync(id, keep, ct) ? Show() : NotFound();

    /// <summary>Counts whom it would reach; nothing is saved.</summary>
    public async Task<IActionResult> OnPostCountAsync(
        Guid? id, [FromServices] KeepPicture keep, CancellationToken ct)
    {
        if (!await TakeAsync(id, keep, ct)) return NotFound();
        Count = await counter.RunAsync(Input.ToDraft().Audience, Input.Organization, Campaign?.Corrects, ct);
        return Show();
    }

    // The fields are shown as they are now, a kept picture among them.
    private PageResult Show()
    {
        ModelState.Clear();
        if (Input.DropPicture) (Input.PictureKey, Input.PictureSays, Input.DropPicture) = (null, null, false);
        Preview = previews.Of(
            CampaignInput.One(Input.Title), Input.Organization, Input.ToContent(), PictureAddress, _corrects);
        return Page();
    }

    private async Task<bool> TakeAsync(Guid? id, KeepPicture keep, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return false;
        // A campaign that was begun keeps its sender.
        if (Campaign is not null) Input.Sender = Campaign.Organization ?? CampaignInput.OfWard;
        if (!Senders.Contains(Input.Organization)) Input.Sender = null;
        if (Picture is not { Length: > 0 } file || Input.DropPicture) return true;
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, ct);
        var kept = await keep.RunAsync(bytes.ToArray(), file.ContentType, file.FileName, "", ct);
        Refusal = kept.Refusal;
        if (kept.Value is { } picture)
            (Input.PictureKey, Input.PictureWidth, Input.PictureHeight) = (picture.Key, picture.Width, picture.Height);
        return true;
    }

    private async Task CompareAsync(Guid id, CancellationToken ct)
    {
        if (await new ReadCampaign(db).RunAsync(id, me.Officer, ct) is not { } now) return;
        Conflict = new CampaignConflict(now, Input);
        // What is sent next is sent with the present state in sight.
        Input.Version = now.Campaign.Version;
    }

    private async Task<bool> LoadAsync(Guid? id, CancellationToken ct)
    {
        Senders = await new ReadSenders(db).RunAsync(me.Officer, ct);
        if (id is not { } known) return true;
        if (await new ReadCampaign(db).RunAsync(known, me.Officer, ct) is not { MayCompose: true } file) return false;
        Campaign = file.Campaign;
        Senders = [Campaign.Organization];
        if (Campaign.Corrects is not null)
            _corrects = (await new ReadSending(db).WordsAsync(known, ct))?.Corrects?.Title;
        return true;
    }
}
