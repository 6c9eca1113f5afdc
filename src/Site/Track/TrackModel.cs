using System.Globalization;
using BachDang.Outreach.Site.Visitors;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Reports.Tracking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.Track;

/// <summary>Shows a report to whoever has its receipt, and takes what the reporter says. The receipt is only ever
/// posted, and asked for once: after that a sealed field opens the report for half an hour.</summary>
[IgnoreAntiforgeryToken]
[OwnFormsOnly]
[ReadsOwnForm]
[RequestSizeLimit(LargestForm)]
[ResponseCache(NoStore = true)]
internal sealed class TrackModel(FindByReceipt find, ReporterActs acts, OpenReports open) : PageModel
{
    private const int LargestForm = 64 * 1024;

    /// <summary>The report; null where a receipt is asked for.</summary>
    public TrackedReport? Shown { get; private set; }

    /// <summary>Opens the report again without its receipt.</summary>
    public string Field { get; private set; } = "";

    /// <summary>Why nothing was done; null when something was, or nothing was asked.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>What was done.</summary>
    public ReporterAct? Done { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FieldsOf.ReadAsync(Request, LargestForm, ct) is not { } fields)
            return Refuse(new NotAReceipt(), StatusCodes.Status400BadRequest);
        if (fields.TryGetValue("phieu", out var field)) return await GoOnAsync(field, fields, ct);

        var found = await find.RunAsync(fields.GetValueOrDefault("ma"), HttpContext.Connection.RemoteIpAddress, ct);
        if (found.Value is { } report) return await ShowAsync(report, ct);
        if (found.Refusal is LookupsPaused paused)
        {
            Response.Headers.RetryAfter =
                ((int)Math.Ceiling(paused.Wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Refuse(paused, StatusCodes.Status429TooManyRequests);
        }
        return Refuse(found.Refusal!, found.Refusal is NoSuchReport
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest);
    }

    private async Task<IActionResult> GoOnAsync(
        string field, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        if (open.Open(field) is not { } id || await acts.ReadAsync(id, ct) is not { } report)
            return Refuse(new OpeningOver(), StatusCodes.Status400BadRequest);
        if (fields.TryGetValue("di", out var asked) && ReporterActs.Read(asked) is { } act)
        {
            Refused = await acts.RunAsync(report, act, fields.GetValueOrDefault("loi") ?? "", ct);
            if (Refused is null) Done = act;
            report = await acts.ReadAsync(id, ct) ?? report;
        }
        return await ShowAsync(report, ct);
    }

    private async Task<IActionResult> ShowAsync(TrackedReport report, CancellationToken ct)
    {
        (Shown, Field) = (report, open.Seal(report.Id));
        if (report.Thread.Any(message => message.IsNew)) await acts.MarkSeenAsync(report.Id, ct);
        return Page();
    }

    private PageResult Refuse(Refusal why, int status)
    {
        (Refused, Response.StatusCode) = (why, status);
        return Page();
    }
}
