using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Covering;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Reports.Photos;

/// <summary>One photo of a report, large, with the way to the one before and after; for who works the report also what
/// covers it and its earlier copies.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PhotoModel(WardDb db, PhotoDesk desk, OpenPhotoVersion earlier, CurrentOfficer me) : PageModel
{
    private IReadOnlyList<DeskPhoto> _all = [];
    private int _at;

    public Report Report { get; private set; } = null!;

    public DeskPhoto Photo => _all[_at];

    /// <summary>From 1.</summary>
    public int Number => _at + 1;

    public int Count => _all.Count;

    public DeskPhoto? Previous => _at > 0 ? _all[_at - 1] : null;

    public DeskPhoto? Next => _at + 1 < _all.Count ? _all[_at + 1] : null;

    /// <summary>Earlier and present copies, the first first; empty for who may not see them.</summary>
    public IReadOnlyList<PhotoVersion> Versions { get; private set; } = [];

    public IReadOnlyList<CoverBox> Boxes { get; private set; } = [];

    [BindProperty]
    public CoverForm Form { get; set; } = new();

    public Refusal? Refusal { get; private set; }

    public string Key => ReportKey.Of(Report.Id);

    /// <summary>Whether this officer may cover and see what was covered.</summary>
    public bool MayCover => me.May("/Admin/Reports/Photos/Photo#PostCover") && MoveRights.Works(Report, me.Officer);

    public async Task<IActionResult> OnGetAsync(string key, Guid photo, CancellationToken ct) =>
        await LoadAsync(key, photo, ct) ? Page() : NotFound();

    /// <summary>An earlier working copy.</summary>
    public async Task<IActionResult> OnGetOldAsync(string key, Guid photo, int number, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id)
            || await earlier.RunAsync(id, photo, number, me.Officer, ct) is not { } copy) return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(copy.Bytes, copy.MediaType);
    }

    /// <summary>Shows the boxes on the picture; nothing is stored.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string key, Guid photo, CancellationToken ct)
    {
        if (!await LoadAsync(key, photo, ct)) return NotFound();
        if (Form.HasWrongBox) Refusal = new BoxNeeded();
        Boxes = Form.Take();
        return Page();
    }

    public async Task<IActionResult> OnPostCoverAsync(string key, Guid photo, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id)) return NotFound();
        var wrong = Form.HasWrongBox;
        Boxes = Form.Take();
        return await AnswerAsync(key, photo, wrong
            ? new BoxNeeded()
            : (await desk.CoverAsync(Order(id, photo), Boxes, me.Officer, ct)).Refusal, ct);
    }

    public async Task<IActionResult> OnPostHideAsync(string key, Guid photo, CancellationToken ct) =>
        ReportKey.TryRead(key, out var id)
            ? await AnswerAsync(key, photo, (await desk.HideAsync(Order(id, photo), me.Officer, ct)).Refusal, ct)
            : NotFound();

    public async Task<IActionResult> OnPostRestoreAsync(string key, Guid photo, int number, CancellationToken ct) =>
        ReportKey.TryRead(key, out var id)
            ? await AnswerAsync(
                key, photo, (await desk.RestoreAsync(Order(id, photo), number, me.Officer, ct)).Refusal, ct)
            : NotFound();

    private PhotoOrder Order(Guid report, Guid photo) => new(report, photo, Form.Version, Form.Why ?? "");

    private async Task<IActionResult> AnswerAsync(string key, Guid photo, Refusal? refusal, CancellationToken ct)
    {
        if (refusal is null) return RedirectToPage(new { key, photo });
        Refusal = refusal;
        return await LoadAsync(key, photo, ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(string key, Guid photo, CancellationToken ct)
    {
        if (!ReportKey.TryRead(key, out var id) || await new ReadDeskReport(db).RunAsync(id, ct) is not { } shown)
            return false;
        (Report, _all) = (shown.Report, shown.Photos);
        _at = _all.ToList().FindIndex(p => p.Id == photo);
        if (_at < 0) return false;
        if (MayCover) Versions = await new ReadPhotoVersions(db).RunAsync(Report, photo, me.Officer, ct);
        return true;
    }
}
