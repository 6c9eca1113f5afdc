using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Reports.Moves;

/// <summary>One move of a report: asks for what the table of moves wants, and nothing else.</summary>
[ResponseCache(NoStore = true)]
internal sealed class MoveModel(WardDb db, ReportDesk desk, CurrentOfficer me) : PageModel
{
    public Report Report { get; private set; } = null!;

    public ReportMove Move { get; private set; } = null!;

    /// <summary>What was filled in, to be shown again after a refusal.</summary>
    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public Refusal? Refusal { get; private set; }

    public string Key => ReportKey.Of(Report.Id);

    public async Task<IActionResult> OnGetAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (!await LoadAsync(key, to, ct)) return NotFound();
        Form.Version = Report.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id)) return NotFound();
        var wish = new MoveOrder(id, Form.Version, to)
        {
            Reason = Form.Reason,
            Outcome = Form.Outcome,
            Evidence = Form.Evidence,
            WhyNoEvidence = Form.WhyNoEvidence,
            Authority = Form.Authority,
            Question = Form.Question,
            DuplicateOf = ReportKey.TryRead(Form.DuplicateOf?.Trim(), out var other) ? other : null,
        };
        Refusal = (await desk.MoveAsync(wish, me.Officer, ct)).Refusal;
        if (Refusal is null) return RedirectToPage("/Admin/Reports/Report", new { key });
        // Moved meanwhile by somebody else: the report's page shows where it stands now.
        return await LoadAsync(key, to, ct) ? Page() : RedirectToPage("/Admin/Reports/Report", new { key });
    }

    private async Task<bool> LoadAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id) || await new ReadDeskReport(db).RunAsync(id, ct) is not { } shown)
            return false;
        if (ReportMoves.Find(shown.Report.Status, to) is not { } move
            || !MoveRights.Allow(move, shown.Report, me.Officer)) return false;
        (Report, Move) = (shown.Report, move);
        return true;
    }
}

/// <summary>The fields of the page.</summary>
internal sealed class MoveForm
{
    public int Version { get; set; }
    public string? Reason { get; set; }
    public string? Outcome { get; set; }
    public string? Evidence { get; set; }
    public string? WhyNoEvidence { get; set; }
    public string? Authority { get; set; }
    public string? Question { get; set; }
    public string? DuplicateOf { get; set; }
}
