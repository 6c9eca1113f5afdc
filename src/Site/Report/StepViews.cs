using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Site.Report.Drafting;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Switches;

namespace BachDang.Outreach.Site.Report;

/// <summary>Gathers what a step shows.</summary>
internal sealed class StepViews(
    KnowledgeBase knowledge, DraftForms forms, ReadDraftPhotos photos, Sealing sealing, SwitchLook look)
{
    public async Task<StepView> ShowAsync(DraftState draft, DraftStep step, CancellationToken ct)
    {
        if (step == DraftStep.Check) draft = draft with { Checked = true };
        var ward = knowledge.Content.Ward;
        var there = step is DraftStep.Photos or DraftStep.Check ? await photos.OfAsync(draft.Id, ct) : [];
        return new StepView(draft, forms.Seal(draft), step)
        {
            Category = ward.Categories.FirstOrDefault(category => category.Id == draft.Category),
            PlaceName = ward.Places.Concat(ward.Groups).FirstOrDefault(place => place.Id == draft.PlaceKey)?.Name,
            Photos = [.. there.Select(photo => new ShownPhoto(photo, forms.SealPicture(draft, photo.Id)))],
            CanSeal = sealing.CanSeal,
            TakesPhotos = step != DraftStep.Photos || await look.IsOnAsync(Switchable.Photos, ct),
        };
    }

    /// <summary>Where a button of a step leads.</summary>
    /// <param name="draft">The draft; once it was checked every step leads back to the check.</param>
    /// <param name="from">The step.</param>
    /// <param name="to">A step by name, <c>lui</c> for the one before, anything else for the next.</param>
    public static DraftStep Next(DraftState draft, DraftStep from, string? to)
    {
        if (Enum.TryParse<DraftStep>(to, out var named) && Enum.IsDefined(named)) return named;
        if (draft.Checked && from != DraftStep.Check) return DraftStep.Check;
        var step = (int)from + (to == "lui" ? -1 : 1);
        return (DraftStep)Math.Clamp(step, (int)DraftStep.Category, (int)DraftStep.Check);
    }
}
