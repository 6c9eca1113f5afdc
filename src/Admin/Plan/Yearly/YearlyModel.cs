using BachDang.Outreach.Admin.Documents;
using BachDang.Outreach.Admin.Documents.Sheets;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Plan;
using BachDang.Outreach.Ward.Plan.Yearly;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Plan.Yearly;

/// <summary>The yearly report: texts by officers, figures counted, versions, a sign-off by another person, and the
/// files to send.</summary>
[ResponseCache(NoStore = true)]
internal sealed class YearlyModel(
    WardDb db, WardWrites writes, KnowledgeBase knowledge, CurrentOfficer me, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2025;

    public int Year { get; private set; }

    public bool HasYearBefore => Year > FirstYear;

    public YearlyState State { get; private set; } = null!;

    /// <summary>The figures of this moment; the next version gets them.</summary>
    public YearlyFigures Figures { get; private set; } = null!;

    public IReadOnlyDictionary<YearlyPart, string> Texts { get; private set; } = new Dictionary<YearlyPart, string>();

    public Refusal? Refusal { get; private set; }

    public DateOnly Today => VietnamTime.Today(clock);

    public bool IsOld => State.Shown is { } shown && shown.Number != State.Report!.Latest;

    public async Task<IActionResult> OnGetAsync(
        int? year, [FromQuery(Name = "ban")] int? version, CancellationToken ct) =>
        await LoadAsync(year, version, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSaveAsync(
        int? year, int seen, Dictionary<YearlyPart, string?> texts, CancellationToken ct)
    {
        if (!await LoadAsync(year, null, ct)) return NotFound();
        var written = Enum.GetValues<YearlyPart>().ToDictionary(p => p, p => texts.GetValueOrDefault(p) ?? "");
        var officer = me.Officer;
        var saved = await writes.RunAsync((ward, token) => new SaveYearlyReport(ward, clock)
            .RunAsync(Year, seen, written, Figures, officer, token), ct);
        if (saved.Done) return RedirectToPage(new { year = Year });
        (Refusal, Texts) = (saved.Refusal, written);
        return Page();
    }

    public async Task<IActionResult> OnPostSignAsync(int? year, int seen, CancellationToken ct)
    {
        if (!await LoadAsync(year, null, ct)) return NotFound();
        var officer = me.Officer;
        var signed = await writes.RunAsync((ward, token) => new SignYearlyReport(ward, clock)
            .RunAsync(Year, seen, officer, token), ct);
        if (signed.Done) return RedirectToPage(new { year = Year });
        Refusal = signed.Refusal;
        return Page();
    }

    /// <summary>The version as a document.</summary>
    public async Task<IActionResult> OnGetWordAsync(
        int? year, [FromQuery(Name = "ban")] int? version, CancellationToken ct)
    {
        if (!await LoadAsync(year, version, ct) || State.Shown is not { } shown
            || knowledge.Content.Documents is not { } words) return NotFound();
        var document = new YearlyDocument(knowledge.Content, words.Yearly, Year)
            .Of(shown, await ProgressAsync(ct));
        return File(OfficialWriter.Write(document, words.Office), OfficialWriter.MediaType, $"bao-cao-{Year}.docx");
    }

    /// <summary>Its tables.</summary>
    public async Task<IActionResult> OnGetTablesAsync(
        int? year, [FromQuery(Name = "ban")] int? version, CancellationToken ct)
    {
        if (!await LoadAsync(year, version, ct) || State.Shown is not { } shown
            || knowledge.Content.Documents is not { } words) return NotFound();
        var tables = new YearlyDocument(knowledge.Content, words.Yearly, Year).Tables(shown, await ProgressAsync(ct));
        return File(SheetXlsx.Of(tables), SheetXlsx.MediaType, $"bao-cao-{Year}.xlsx");
    }

    private Task<IReadOnlyDictionary<string, TaskProgress>> ProgressAsync(CancellationToken ct) =>
        new ReadPlan(db).ProgressAsync([.. knowledge.Content.Plan.Tasks.Select(task => task.Id)],
            VietnamTime.BeginningOf(new DateOnly(Year, 1, 1)), VietnamTime.BeginningOf(new DateOnly(Year + 1, 1, 1)),
            Year, ct);

    private async Task<bool> LoadAsync(int? year, int? version, CancellationToken ct)
    {
        Year = year ?? Today.Year;
        if (Year < FirstYear || Year > Today.Year) return false;
        State = await new ReadYearlyReport(db).RunAsync(Year, version, ct);
        if (version is not null && State.Shown is null) return false;
        Figures = await new CountYear(db).RunAsync(Year, Today, ct);
        Texts = State.Shown?.Texts ?? Enum.GetValues<YearlyPart>().ToDictionary(p => p, _ => "");
        return true;
    }
}
