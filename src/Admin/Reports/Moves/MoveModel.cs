using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.Reports.Previews;
using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Clusters;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Reports.Moves;

/// <summary>One move of a report: asks for what the table of moves wants, and nothing else. When somebody was quicker,
/// shows what changed beside what was written, which may then be sent again or taken along to another move.</summary>
[ResponseCache(NoStore = true)]
internal sealed class MoveModel(WardDb db, ReportDesk desk, ReporterPreviews previews, CurrentOfficer me) : PageModel
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

    /// <summary>The template that was chosen.</summary>
    [FromQuery(Name = "mau")]
    public string? Template { get; set; }

    /// <summary>Words to begin from: for a question, or for what came of it.</summary>
    public IReadOnlyList<ReplyTemplate> Templates => Kind is { } kind ? previews.Of(kind) : [];

    /// <summary>What the reporter would read; null unless it was asked for.</summary>
    public ReporterPreview? Preview { get; private set; }

    public bool IsFollowed { get; private set; }

    /// <summary>How many reporters of repeating reports will read the same.</summary>
    public int AlsoTold { get; private set; }

    private TemplateKind? Kind => Move?.Wants(MoveNeeds.Question) == true ? TemplateKind.Question
        : Move?.Wants(MoveNeeds.Reason) == true && To.IsClosed() ? TemplateKind.Closing : null;

    public string Key => ReportKey.Of(Report.Id);

    public async Task<IActionResult> OnGetAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (await LoadAsync(key, to, ct) is not { } shown) return NotFound();
        // The report has moved since its page was opened; that page shows what is open now.
        if (Move is null) return RedirectToPage("/Admin/Reports/Report", new { key });
        Form.Look(shown);
        if (Kind is not { } kind || previews.Text(kind, Template) is not { } words) return Page();
        if (kind == TemplateKind.Question) Form.Question = words;
        else Form.Reason = words;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id)) return NotFound();
        Refusal = (await desk.MoveAsync(Order(id, to), me.Officer, ct)).Refusal;
        var report = RedirectToPage("/Admin/Reports/Report", new { key });
        if (Refusal is null || await LoadAsync(key, to, ct) is not { } shown) return report;
        return Refusal is ChangedMeanwhile || Move is not null ? Again(shown) : report;
    }

    /// <summary>Shows what the reporter would read; nothing is changed.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (await LoadAsync(key, to, ct) is not { } shown) return NotFound();
        var seen = await previews.OfMoveAsync(db, Order(shown.Report.Id, to), me.Officer, ct);
        (Preview, Refusal) = (seen.Value, seen.Refusal);
        return Again(shown);
    }

    /// <summary>Brings what was written for another move along; nothing is changed yet.</summary>
    public async Task<IActionResult> OnPostCarryAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (await LoadAsync(key, to, ct) is not { } shown || Move is null) return NotFound();
        ModelState.Clear();
        Form.Look(shown);
        return Page();
    }

    // What is sent next is sent with the present state in sight; the form's own texts stay.
    private PageResult Again(DeskReport shown)
    {
        if (Refusal is ChangedMeanwhile) Conflict = EditConflict.Of(Form.Seen, shown);
        ModelState.Clear();
        if (Conflict is not null) Form.Look(shown);
        return Page();
    }

    private MoveOrder Order(Guid id, ReportStatus to) => new(id, Form.Version, to)
    {
        Reason = Form.Reason,
        Outcome = Form.Outcome,
        Evidence = Form.Evidence,
        WhyNoEvidence = Form.WhyNoEvidence,
        Authority = Form.Authority,
        Question = Form.Question,
        DuplicateOf = ReportKey.TryRead(Form.DuplicateOf?.Trim(), out var other) ? other : null,
    };

    private async Task<DeskReport?> LoadAsync(string key, ReportStatus to, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id) || await new ReadDeskReport(db).RunAsync(id, ct) is not { } shown)
            return null;
        var open = ReportMoves.All.Where(move => move.From == shown.Report.Status
            && MoveRights.Allow(move, shown.Report, me.Officer)).ToList();
        (Report, To, Move, IsFollowed) = (shown.Report, to, open.Find(move => move.To == to), shown.IsFollowed);
        Others = open;
        if (to.IsClosed() && to != ReportStatus.Duplicate)
            AlsoTold = (await new ReadCluster(db).RunAsync(Report, ct)).Count(line => !line.IsFirst);
        return shown;
    }
}
