using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Reports.Map;

/// <summary>One group in the table.</summary>
internal sealed record GroupLine(NamedPlace Group, int Count, string Address);

/// <summary>Open reports on the ward's own outlines, with the filters of the list; the same as a table.</summary>
[ResponseCache(NoStore = true)]
internal sealed class MapModel(WardDb db, KnowledgeBase knowledge, CurrentOfficer me, TimeProvider clock) : PageModel
{
    [FromQuery]
    public WorkQuery Query { get; set; } = new();

    public ReportMap Shown { get; private set; } = null!;

    public IReadOnlyList<GroupLine> Groups { get; private set; } = [];

    public bool HasOutlines => Groups.Any(line => line.Group.Outline is not null);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>What the script draws.</summary>
    public async Task<IActionResult> OnGetDataAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return new JsonResult(new MapData(
            [.. Groups.Select(line => MapArea.Of(line.Group, line.Count, line.Address)).OfType<MapArea>()],
            [.. Shown.Points.Select(point => new MapDot(
                NameOf(point), StatusOf(point), ReportKey.Of(point.Id), point.Latitude, point.Longitude))]));
    }

    public string NameOf(ReportPoint point) => point.Product
        ?? Set.Ward.Categories.FirstOrDefault(category => category.Id == point.Category)?.Button
        ?? point.Category;

    public string StatusOf(ReportPoint point) => Set.Labels.Statuses[point.Status.ToString()].Name;

    private ContentSet Set => knowledge.Content;

    private async Task LoadAsync(CancellationToken ct)
    {
        // Closed ones are never drawn; so the links do not lead to a list that holds them.
        if (Query.List == "da-dong") Query.List = null;
        Shown = await new ReadReportMap(db, clock).RunAsync(Query.Filter(me.Officer.Id), ct);
        Groups =
        [
            .. Set.Ward.Groups.Select(group => new GroupLine(
                group, Shown.Counts.GetValueOrDefault(group.Id), AddressOf(group))),
        ];
    }

    private string AddressOf(NamedPlace group)
    {
        Dictionary<string, string> values = new(Query.Kept()) { ["noi"] = group.Id };
        return Url.Page("/Admin/Reports/Reports", values)!;
    }
}
