using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Reports;

/// <summary>The work list: what is open, the most urgent first, with what the address asks for.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ReportsModel(WardDb db, CurrentOfficer me, TimeProvider clock) : PageModel
{
    /// <summary>Which list: <c>moi</c>, <c>qua-han</c>, <c>cua-toi</c>, <c>khong-dong-y</c>, <c>dong-loat</c>,
    /// <c>de-rieng</c>, <c>da-dong</c>; all open ones without.</summary>
    [FromQuery(Name = "ds")]
    public string? List { get; set; }

    [FromQuery(Name = "loai")]
    public string? Category { get; set; }

    [FromQuery(Name = "tim")]
    public string? Words { get; set; }

    /// <summary>Where the page before ended: due time in ticks and id.</summary>
    [FromQuery(Name = "sau")]
    public string? After { get; set; }

    public WorkPage Work { get; private set; } = new([], null);

    public string? Next => Work.Next is { } mark ? $"{mark.DueAt.UtcTicks}-{ReportKey.Of(mark.Id)}" : null;

    public async Task OnGetAsync(CancellationToken ct) =>
        Work = await new ReadWorkList(db, clock).RunAsync(Filter(), ct);

    private WorkFilter Filter()
    {
        var filter = new WorkFilter { Category = Category, Words = Words, After = Mark(After) };
        return List switch
        {
            "moi" => filter with { Status = ReportStatus.Received },
            "qua-han" => filter with { Overdue = true },
            "cua-toi" => filter with { Of = me.Officer.Id },
            "khong-dong-y" => filter with { Contested = true },
            "dong-loat" => filter with { Pile = ReportPile.Flood },
            "de-rieng" => filter with { Pile = ReportPile.Aside },
            "da-dong" => filter with { Closed = true },
            _ => filter,
        };
    }

    private static WorkMark? Mark(string? text)
    {
        if (text?.Split('-', 2) is not [var ticks, var key] || !ReportKey.TryRead(key, out var id)) return null;
        return long.TryParse(ticks, out var due) && due > 0 && due < DateTimeOffset.MaxValue.UtcTicks
            ? new WorkMark(new DateTimeOffset(due, TimeSpan.Zero), id)
            : null;
    }
}
