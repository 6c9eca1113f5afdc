using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Reports.Moves;

/// <summary>One move of a report: asks for what the table of moves wants, and nothing else. When somebody was quicker,
/// shows what changed beside what was written, which may then be sent again or taken along to another move.</summary>
[ResponseCache(NoStore = true)]
internal sealed class MoveModel(WardDb db, ReportDesk desk, CurrentOfficer me) : PageModel
{
    public Report Report { get; private set; } = null!;

    public ReportStatus To { get; private set; }

    /// <summary>Null when the report has gone where this move does not start, or out of this officer's hands.</summary>
    public ReportMove? Move { get; private set; }

    /// <summary>Where this officer may move it otherwise, when not so any more.</summary>
    public IReadOnlyList<ReportMove> Others { get; private set; } = [];

    /// <summary>What was filled in, to be shown again after a refusal.</summary>
    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public Refusal? Refusal { get; private set; }

    public string Key => ReportKey.Of(Report.Id);

    public async Task<IActionResult> OnGetAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (await LoadAsync(key, to, ct) is not { } shown || Move is null) return NotFound();
        Form.Look(shown);
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
        var report = RedirectToPage("/Admin/Reports/Report", new { key });
        if (Refusal is null || await LoadAsync(key, to, ct) is not { } shown) return report;
        if (Refusal is ChangedMeanwhile) Conflict = EditConflict.Of(Form.Seen, shown);
        else if (Move is null) return report;
        // What is sent next is sent with the present state in sight; the form's own texts stay.
        ModelState.Clear();
        if (Conflict is not null) Form.Look(shown);
        return Page();
    }

    /// <summary>Brings what was written for another move along; nothing is changed yet.</summary>
    public async Task<IActionResult> OnPostCarryAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (await LoadAsync(key, to, ct) is not { } shown || Move is null) return NotFound();
        ModelState.Clear();
        Form.Look(shown);
        return Page();
    }

    private async Task<DeskReport?> LoadAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id) || await new ReadDeskReport(db).RunAsync(id, ct) is not { } shown)
            return null;
        var open = ReportMoves.All.Where(move => move.From == shown.Report.Status
            && MoveRights.Allow(move, shown.Report, me.Officer)).ToList();
        (Report, To, Move) = (shown.Report, to, open.Find(move => move.To == to));
        Others = open;
        return shown;
    }
}
