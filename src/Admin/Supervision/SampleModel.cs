using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Supervision;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Supervision;

/// <summary>The reports of one draw, to read. Looking at them is written down.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SampleModel(WardDb db, WardWrites writes, CurrentOfficer me, TimeProvider clock) : PageModel
{
    public ReportSample Sample { get; private set; } = null!;

    public IReadOnlyList<SampledReport> Reports { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var read = new ReadSupervision(db, clock);
        if (await read.SampleAsync(id, ct) is not { } sample) return NotFound();
        Sample = sample;
        Reports = await read.SampledAsync(id, ct);
        var officer = me.Officer;
        await writes.RunAsync(
            (ward, token) => new NoteLook(ward, clock).RunAsync(Looked.AtSample, id, officer, token), ct);
        return Page();
    }
}
