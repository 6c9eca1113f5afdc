using BachDang.Outreach.Admin.Documents.Sheets;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Campaigns.Measuring;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Statistics;

/// <summary>What a campaign brought about, beside earlier ones of its sender; the same as CSV.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ResultsModel(WardDb db, KnowledgeBase knowledge, CurrentOfficer me, TimeProvider clock)
    : PageModel
{
    public CampaignResults Results { get; private set; } = null!;

    public ResultTables Tables { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await LoadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        return File(SheetCsv.Of(Tables.Sheets()), SheetCsv.MediaType, $"chien-dich-{id}.csv");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await new ReadCampaignResults(db, clock).RunAsync(id, me.Officer, ct) is not { } results) return false;
        (Results, Tables) = (results, new ResultTables(results, knowledge.Content));
        return true;
    }
}
