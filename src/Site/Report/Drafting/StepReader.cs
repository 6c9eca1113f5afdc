using System.Globalization;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Reports.Identities;

namespace BachDang.Outreach.Site.Report.Drafting;

/// <summary>Why a step is shown again.</summary>
internal enum StepProblem
{
    None,
    DayUnread,
    DayAhead,
    ContactEmpty,
    NothingToSend,
    TooMany,
    SwitchedOff,
}

/// <summary>Takes what was typed into a step over into the draft: masked at once, contact details sealed at once.
/// </summary>
internal sealed class StepReader(KnowledgeBase knowledge, Sealing sealing)
{
    private const int LongestWords = 4000;
    private const int LongestPlace = 500;
    private const int LongestField = 200;
    private const int LongestBarcode = 14;
    private static readonly string[] DayForms = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <param name="draft">So far.</param>
    /// <param name="step">The step that was filled in.</param>
    /// <param name="field">The form's fields by name; null for one that is not there.</param>
    public (DraftState Draft, StepProblem Problem) Read(
        DraftState draft, DraftStep step, Func<string, string?> field) => step switch
        {
            DraftStep.Category => (Category(draft, field("loai")), StepProblem.None),
            DraftStep.What => (What(draft, field), StepProblem.None),
            DraftStep.Where => (Where(draft, field), StepProblem.None),
            DraftStep.When => When(draft, field),
            DraftStep.Contact => Contact(draft, field),
            DraftStep.Check => (Offers(draft, field("vi-tri")), StepProblem.None),
            DraftStep.Photos => (draft, StepProblem.None),
        };

    private DraftState Category(DraftState draft, string? id) =>
        knowledge.Content.Ward.Categories.Any(category => category.Id == id) ? draft with { Category = id } : draft;

    private DraftState What(DraftState draft, Func<string, string?> field) => draft with
    {
        Words = Masked(field("loi"), LongestWords),
        Product = Masked(field("ten"), LongestField),
        Brand = Masked(field("hieu"), LongestField),
        Barcode = Digits(field("mavach")),
        Lot = Masked(field("lo"), LongestField),
        Expiry = Masked(field("han"), LongestField),
    };

    private DraftState Where(DraftState draft, Func<string, string?> field)
    {
        var ward = knowledge.Content.Ward;
        var key = field("diem");
        var online = ward.Categories.FirstOrDefault(category => category.Id == draft.Category)?.Online == true;
        return Offers(draft, field("vi-tri")) with
        {
            PlaceText = Cut(knowledge.MaskPlace(Cut(field("cho"), LongestPlace) ?? "", online), LongestPlace),
            PlaceKey = ward.Places.Concat(ward.Groups).Any(place => place.Id == key) ? key : null,
        };
    }

    private (DraftState, StepProblem) When(DraftState draft, Func<string, string?> field)
    {
        draft = draft with { SeenWords = Masked(field("luc"), LongestField) };
        if (int.TryParse(field("hom"), CultureInfo.InvariantCulture, out var ago) && ago is 0 or 1)
            return (draft with { SeenOn = knowledge.Today.AddDays(-ago) }, StepProblem.None);
        if (Cut(field("ngay"), LongestField) is not { } typed)
            return (draft with { SeenOn = null }, StepProblem.None);
        if (!DateOnly.TryParseExact(typed, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (draft, StepProblem.DayUnread);
        return day > knowledge.Today ? (draft, StepProblem.DayAhead) : (draft with { SeenOn = day }, StepProblem.None);
    }

    private (DraftState, StepProblem) Contact(DraftState draft, Func<string, string?> field)
    {
        if (field("di") == "an" || !sealing.CanSeal) return (draft with { ContactBox = null }, StepProblem.None);
        var contact = new ReporterContact(
            Cut(field("ho-ten"), ReporterContact.LongestName), Cut(field("dien-thoai"), ReporterContact.LongestPhone));
        if (!contact.IsEmpty)
        {
            var box = Convert.ToBase64String(contact.SealedBy(sealing));
            return (draft with { ContactBox = box }, StepProblem.None);
        }
        return (draft, draft.ContactBox is null && field("di") == "tiep" ? StepProblem.ContactEmpty : StepProblem.None);
    }

    private static DraftState Offers(DraftState draft, string? answer) => answer switch
    {
        "dung" => draft with { Spot = draft.OfferedSpot, OfferedSpot = null },
        "khong" => draft with { Spot = null, OfferedSpot = null, SpotDeclined = true },
        _ => draft,
    };

    private string? Masked(string? text, int most) => Cut(knowledge.Mask(Cut(text, most) ?? ""), most);

    private static string? Digits(string? text)
    {
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit).Take(LongestBarcode + 1));
        return digits.Length is > 0 and <= LongestBarcode ? digits : null;
    }

    private static string? Cut(string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim().ReplaceLineEndings("\n");
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
