using System.Globalization;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Supervision;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Supervision;

/// <summary>For the Fatherland Front: how far the units are, draws of closed reports, recommendations and the ward's
/// answers.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SupervisionModel(
    WardDb db, WardWrites writes, Func<ReportRules> rules, CurrentOfficer me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<UnitProgress> Units { get; private set; } = [];

    public IReadOnlyList<Recommendation> Recommendations { get; private set; } = [];

    public IReadOnlyList<ReportSample> Samples { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    /// <summary>What was typed into the refused form.</summary>
    public string? Typed { get; private set; }

    public DateOnly Today => VietnamTime.Today(clock);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var read = new ReadSupervision(db, clock);
        Units = await read.UnitsAsync(ct);
        Recommendations = await read.RecommendationsAsync(ct);
        if (me.May("/Admin/Supervision/Sample")) Samples = await read.SamplesAsync(ct);
    }

    /// <summary>Draws a sample and shows it.</summary>
    public async Task<IActionResult> OnPostDrawAsync(string? from, string? until, int? seed, CancellationToken ct)
    {
        Outcome<ReportSample> drawn = new NothingToDraw();
        var officer = me.Officer;
        if (Day(from) is { } first && Day(until) is { } last)
        {
            drawn = await writes.RunAsync((ward, token) => new DrawSample(ward, rules().Calendar, clock)
                .RunAsync(first, last, seed, officer, token), ct);
        }
        if (drawn.Value is { } sample) return RedirectToPage("/Admin/Supervision/Sample", new { id = sample.Id });
        Refusal = drawn.Refusal;
        await OnGetAsync(ct);
        return Page();
    }

    public Task<IActionResult> OnPostRecommendAsync(
        string? text, string? day, string? report, CancellationToken ct) => ActAsync(text, async officer =>
    {
        Guid? about = null;
        if (!string.IsNullOrWhiteSpace(report))
        {
            if (!ReportKey.TryRead(report.Trim().Split('/')[^1], out var id)) return new ReportUnknown();
            about = id;
        }
        if (Day(day) is not { } by) return new AnswerDayUnusable();
        var today = Today;
        return (await writes.RunAsync((ward, token) => new Recommend(ward, clock)
            .RunAsync(text ?? "", by, about, today, officer, token), ct)).Refusal;
    }, ct);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, string? text, CancellationToken ct) =>
        ActAsync(null, async officer => (await writes.RunAsync((ward, token) =>
            new AnswerRecommendation(ward, clock).RunAsync(id, text ?? "", officer, token), ct)).Refusal, ct);

    private async Task<IActionResult> ActAsync(
        string? typed, Func<Officer, Task<Refusal?>> act, CancellationToken ct)
    {
        Refusal = await act(me.Officer);
        if (Refusal is null) return RedirectToPage();
        Typed = typed;
        await OnGetAsync(ct);
        return Page();
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 2000 and < 3000 ? day : null;
}
