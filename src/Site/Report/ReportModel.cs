using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Site.Report.Drafting;
using BachDang.Outreach.Site.Visitors;
using BachDang.Outreach.Ward.Reports.Filing;
using BachDang.Outreach.Ward.Switches;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.Report;

/// <summary>The form in steps. Every step is one post that carries the whole draft, sealed; the answer is the next
/// step. Nothing is stored before the last one.</summary>
[IgnoreAntiforgeryToken]
[OwnFormsOnly]
[ReadsOwnForm]
[RequestSizeLimit(LargestForm)]
[ResponseCache(NoStore = true)]
internal sealed class ReportModel(
    KnowledgeBase knowledge, DraftForms forms, StepReader reader, StepViews views, SendReport send, SwitchLook look)
    : PageModel
{
    private const int LargestForm = 192 * 1024;

    /// <summary>The step; null on the first page and on the last.</summary>
    public StepView? Shown { get; private set; }

    /// <summary>The place named by the poster's QR code.</summary>
    public NamedPlace? Place { get; private set; }

    /// <summary>The last page.</summary>
    public ReceiptView? Receipt { get; private set; }

    /// <summary>The draft was too old, or none of ours.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The ward takes no reports on this page now.</summary>
    public bool IsOff { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "noi")] string? place, CancellationToken ct)
    {
        Place = PlaceOf(place);
        IsOff = await IsOffAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FieldsOf.ReadAsync(Request, LargestForm, ct) is not { } fields) return Lost();
        string? Field(string name) => fields.GetValueOrDefault(name);

        IsOff = await IsOffAsync(ct);
        if (IsOff && Field("di") == "bat-dau") return Page();
        if (Field("di") == "bat-dau")
            return await ShowAsync(forms.Begin(PlaceOf(Field("noi"))?.Id), DraftStep.Category, StepProblem.None, ct);
        if (forms.Open(Field("nhap")) is not { } draft) return Lost();
        if (draft.Sent) return ShowReceipt(draft, Field("go-lai"));
        if (!Enum.TryParse<DraftStep>(Field("buoc"), out var step) || !Enum.IsDefined(step)) return Lost();

        var go = Field("di");
        var problem = StepProblem.None;
        if (go != "bo-qua") (draft, problem) = reader.Read(draft, step, Field);
        // The draft stays in the page; what was just said is in it.
        if (IsOff) return await ShowAsync(draft, step, StepProblem.SwitchedOff, ct);
        if (problem != StepProblem.None && go is not "lui") return await ShowAsync(draft, step, problem, ct);
        return go == "gui" && step == DraftStep.Check
            ? await SendAsync(draft, ct)
            : await ShowAsync(draft, StepViews.Next(draft, step, Field("sua") ?? go), StepProblem.None, ct);
    }

    private async Task<IActionResult> SendAsync(DraftState draft, CancellationToken ct)
    {
        return await send.RunAsync(draft, HttpContext.Connection.RemoteIpAddress, ct) switch
        {
            null => ShowReceipt(Sent(draft), null),
            TooManyReports => await ShowAsync(draft, DraftStep.Check, StepProblem.TooMany, ct),
            _ => await ShowAsync(draft, DraftStep.Check, StepProblem.NothingToSend, ct),
        };
    }

    // What was said lies with the ward now; the last page needs the receipt alone.
    private static DraftState Sent(DraftState draft) =>
        new() { Id = draft.Id, BegunAt = draft.BegunAt, Receipt = draft.Receipt, Sent = true };

    private async Task<IActionResult> ShowAsync(
        DraftState draft, DraftStep step, StepProblem problem, CancellationToken ct)
    {
        Shown = await views.ShowAsync(draft, step, ct) with { Problem = problem };
        return Answer(problem == StepProblem.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK);
    }

    private PageResult ShowReceipt(DraftState draft, string? typed)
    {
        Receipt = ReceiptView.Of(draft, forms.Seal(draft), typed);
        return Page();
    }

    private async Task<bool> IsOffAsync(CancellationToken ct) =>
        !await look.IsOnAsync(Switchable.Reports, ct) || !await look.IsOnAsync(Switchable.SiteReports, ct);

    private PageResult Lost()
    {
        IsLost = true;
        return Answer(StatusCodes.Status400BadRequest);
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private NamedPlace? PlaceOf(string? key) =>
        knowledge.Content.Ward.Places.FirstOrDefault(place => place.Id == key)
        ?? knowledge.Content.Ward.Groups.FirstOrDefault(place => place.Id == key);
}
