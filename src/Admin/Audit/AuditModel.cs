using System.Globalization;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Audit.Digests;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Keeping;
using BachDang.Outreach.Ward.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Audit;

/// <summary>The audit log: who did and who looked at what. Looking for one officer or one row is itself written
/// down.</summary>
[ResponseCache(NoStore = true)]
internal sealed class AuditModel(
    WardDb db, WardWrites writes, AuditCheck check, ReadOfficers officers, CurrentOfficer me, TimeProvider clock)
    : PageModel
{
    [FromQuery(Name = "can-bo")]
    public Guid? Of { get; set; }

    [FromQuery(Name = "viec")]
    public string? Action { get; set; }

    /// <summary>A row, by its id or by the key its page has.</summary>
    [FromQuery(Name = "doi-tuong")]
    public string? Subject { get; set; }

    [FromQuery(Name = "tu")]
    public string? From { get; set; }

    [FromQuery(Name = "den")]
    public string? Until { get; set; }

    [FromQuery(Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>What was typed as row or as day cannot be read.</summary>
    public bool IsUnreadable { get; private set; }

    public AuditPage Shown { get; private set; } = new([], null);

    public IReadOnlyList<WeekDigest> Digests { get; private set; } = [];

    public IReadOnlyList<OfficerAccount> Officers { get; private set; } = [];

    public AuditCheckState? Check => check.State;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Officers = await officers.RunAsync(ct);
        Digests = await new ReadDigests(db).RunAsync(ct);
        if (Filter() is not { } filter) return;
        Shown = await new ReadAudit(db).RunAsync(filter, ct);
        if ((filter.Officer ?? filter.Subject) is { } looked) await NoteAsync(Looked.AtAudit, looked, ct);
    }

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken ct)
    {
        await NoteAsync(Looked.AtChain, Guid.Empty, ct);
        check.Begin();
        return RedirectToPage(null, null, null, "kiem-tra");
    }

    private Task<bool> NoteAsync(Looked what, Guid subject, CancellationToken ct)
    {
        var officer = me.Officer;
        return writes.RunAsync((ward, token) => new NoteLook(ward, clock).RunAsync(what, subject, officer, token), ct);
    }

    private AuditFilter? Filter()
    {
        Guid? subject = null;
        if (!string.IsNullOrWhiteSpace(Subject))
        {
            if (Guid.TryParse(Subject.Trim(), out var id) || ReportKey.TryRead(Subject.Trim(), out id)) subject = id;
            else IsUnreadable = true;
        }
        var (from, until) = (Day(From), Day(Until));
        if (IsUnreadable) return null;
        return new AuditFilter
        {
            Officer = Of,
            Subject = subject,
            Action = Action,
            From = from is { } first ? VietnamTime.BeginningOf(first) : null,
            Until = until is { } last && last < DateOnly.MaxValue ? VietnamTime.BeginningOf(last.AddDays(1)) : null,
            Before = Before,
        };
    }

    private DateOnly? Day(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 2000 and < 3000)
            return day;
        IsUnreadable = true;
        return null;
    }
}
