using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Plans;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Plan;
using BachDang.Outreach.Ward.Plan.Yearly;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Plan;

/// <summary>The ward plan's tasks with how far they are and the figures counted by themselves.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PlanModel(WardDb db, KnowledgeBase knowledge, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2025;

    [FromQuery(Name = "nam")]
    public int? Asked { get; set; }

    public int Year { get; private set; }

    public int ThisYear => VietnamTime.Today(clock).Year;

    public PlanBook Plan => knowledge.Content.Plan;

    public IReadOnlyDictionary<string, TaskProgress> Progress { get; private set; } =
        new Dictionary<string, TaskProgress>();

    public YearlyFigures Figures { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = VietnamTime.Today(clock);
        Year = Asked is >= FirstYear && Asked <= today.Year ? Asked.Value : today.Year;
        Progress = await new ReadPlan(db).ProgressAsync([.. Plan.Tasks.Select(task => task.Id)],
            VietnamTime.BeginningOf(new DateOnly(Year, 1, 1)), VietnamTime.BeginningOf(new DateOnly(Year + 1, 1, 1)),
            Year, ct);
        Figures = await new CountYear(db).RunAsync(Year, today, ct);
    }
}
