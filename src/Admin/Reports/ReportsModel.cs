using System.Globalization;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Desk;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Reports.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Reports;

/// <summary>The work list: what is open, the most urgent first, with what the address asks for; several reports are
/// given to an officer at once, and lists are kept under names.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ReportsModel(
    WardDb db, ReportDesk desk, KnowledgeBase knowledge, CurrentOfficer me, TimeProvider clock) : PageModel
{
    [FromQuery]
    public WorkQuery Query { get; set; } = new();

    /// <summary>How many reports the last act assigned.</summary>
    [FromQuery(Name = "da")]
    public int? Assigned { get; set; }

    public WorkPage Work { get; private set; } = new([], null);

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>To whom this officer may give reports; empty for one who may only take them.</summary>
    public IReadOnlyList<Assignee> Assignees { get; private set; } = [];

    public bool MayAssign => me.May("/Admin/Reports/Reports#PostAssign");

    /// <summary>Whether the map has anything to say.</summary>
    public bool HasMap { get; private set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>Those that were not assigned, after an act in which some were not.</summary>
    public IReadOnlyList<ChosenResult> Left { get; private set; } = [];

    /// <summary>What was ticked, to stay ticked after a refusal.</summary>
    public IReadOnlySet<Guid> Chosen { get; private set; } = new HashSet<Guid>();

    public string? Next => Work.Next is { } mark ? $"{mark.DueAt.UtcTicks}-{ReportKey.Of(mark.Id)}" : null;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <param name="chosen">Reports as <c>key:version</c>.</param>
    /// <param name="to">The officer; empty for the one who asks.</param>
    /// <param name="mine">Pressed "to me", whatever else is chosen.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<IActionResult> OnPostAssignAsync(
        [FromForm(Name = "chon")] string[] chosen, [FromForm(Name = "cho")] Guid? to,
        [FromForm(Name = "toi")] bool mine, CancellationToken ct)
    {
        var reports = chosen.Take(AssignChosen.Most + 1).Select(Read).OfType<ChosenReport>().ToList();
        var outcome = await desk.AssignChosenAsync(reports, mine ? null : to, me.Officer, ct);
        Refusal = outcome.Refusal;
        if (outcome.Value is { } results)
        {
            Left = [.. results.Where(result => result.Refusal is not null)];
            Assigned = results.Count - Left.Count;
            if (Left.Count == 0) return ToList(Assigned);
        }
        Chosen = (Refusal is null ? Left.Select(left => left.Id) : reports.Select(report => report.Id)).ToHashSet();
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync([FromForm(Name = "ten")] string? name, CancellationToken ct)
    {
        Refusal = (await desk.KeepViewAsync(name ?? "", Query.Address(), me.Officer, ct)).Refusal;
        if (Refusal is null) return ToList(null);
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostDropAsync([FromForm(Name = "danhsach")] Guid view, CancellationToken ct)
    {
        // Gone already is what was wanted.
        await desk.DropViewAsync(view, me.Officer, ct);
        return ToList(null);
    }

    private RedirectResult ToList(int? assigned)
    {
        var address = Query.Address();
        if (assigned is { } count)
            address += string.Create(CultureInfo.InvariantCulture, $"{(address == "?" ? "" : "&")}da={count}");
        return Redirect(Url.Page("/Admin/Reports/Reports") + (address == "?" ? "" : address));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Work = await new ReadWorkList(db, clock).RunAsync(Query.Filter(me.Officer.Id), ct);
        HasMap = knowledge.Content.Ward.Groups.Count > 0 || await new ReadReportMap(db, clock).HasPointsAsync(ct);
        Views = await new ReadViews(db).RunAsync(me.Officer.Id, ct);
        if (me.Officer.Is(OfficerRole.Intake) || me.Officer.Is(OfficerRole.Approver))
            Assignees = await new ReadAssignees(db).RunAsync(ct);
    }

    private static ChosenReport? Read(string chosen) =>
        chosen.Split(':') is [var key, var version] && ReportKey.TryRead(key, out var id)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new ChosenReport(id, seen)
            : null;
}
