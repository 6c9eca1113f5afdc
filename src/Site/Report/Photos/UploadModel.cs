using BachDang.Outreach.Site.Report.Drafting;
using BachDang.Outreach.Site.Visitors;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.Report.Photos;

/// <summary>The step with the photos: takes what was chosen, then shows that step again or the next. A script sends
/// the photos one by one to the same address and shows the same answer.</summary>
[IgnoreAntiforgeryToken]
[OwnFormsOnly]
[ReadsOwnForm]
[RequestSizeLimit(LargestForm)]
[ResponseCache(NoStore = true)]
internal sealed class UploadModel(PhotoForms photos, StepViews views, DraftForms forms, WardWrites writes) : PageModel
{
    /// <summary>All photos of a report at their largest, and the draft.</summary>
    public const long LargestForm = (ReportRules.MostPhotos * 20L + 1) * 1024 * 1024;

    /// <summary>The step; null when the draft was lost or is filed.</summary>
    public StepView? Shown { get; private set; }
    public ReceiptView? Receipt { get; private set; }
    public bool IsTooLarge { get; private set; }

    public IActionResult OnGet() => RedirectToPage("/Site/Report/Report");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var post = await photos.ReadAsync(Request, ct);
        if (post.Draft is not { } draft)
        {
            IsTooLarge = post.IsTooLarge;
            return Answer(IsTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
        if (post.IsFiled || draft.Sent)
        {
            draft = new() { Id = draft.Id, BegunAt = draft.BegunAt, Receipt = draft.Receipt, Sent = true };
            Receipt = ReceiptView.Of(draft, forms.Seal(draft), null);
            return Page();
        }
        var removed = Guid.TryParse(post.Fields.GetValueOrDefault("bo"), out var photo);
        if (removed) await writes.RunAsync((db, token) => new DropDraft(db).RunAsync(draft.Id, photo, token), ct);
        var go = post.Fields.GetValueOrDefault("di");
        var stays = removed || go == "them" || post.IsTooLarge || (post.Refused.Count > 0 && go != "lui");
        Shown = await views.ShowAsync(
            draft, stays ? DraftStep.Photos : StepViews.Next(draft, DraftStep.Photos, go), ct) with
        {
            Refused = post.Refused,
        };
        return Answer(StatusCodes.Status200OK);
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
