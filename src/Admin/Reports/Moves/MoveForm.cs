using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;

namespace BachDang.Outreach.Admin.Reports.Moves;

/// <summary>The fields of the page of a move.</summary>
internal sealed class MoveForm
{
    public int Version { get; set; }
    public string? Reason { get; set; }
    public string? Outcome { get; set; }
    public string? Evidence { get; set; }
    public string? WhyNoEvidence { get; set; }
    public string? Authority { get; set; }
    public string? Question { get; set; }
    public string? DuplicateOf { get; set; }

    /// <summary>The report as it stood when the page was opened.</summary>
    public SeenReport Seen { get; set; } = new();

    /// <summary>Takes the report as it stands now for the one seen.</summary>
    public void Look(DeskReport shown) => (Version, Seen) = (shown.Report.Version, SeenReport.Of(shown));
}

/// <summary>What an officer saw of a report before he wrote: it travels in the form, to be held against what the report
/// has become. Only shown to the same officer again, never trusted.</summary>
internal sealed class SeenReport
{
    public ReportStatus? Status { get; set; }
    public Guid? AssignedTo { get; set; }
    public string? Authority { get; set; }
    public string? Outcome { get; set; }

    /// <summary>Ticks, UTC.</summary>
    public long? DueAt { get; set; }

    /// <summary>The last step of its history.</summary>
    public Guid? Step { get; set; }

    public static SeenReport Of(DeskReport shown) => new()
    {
        Status = shown.Report.Status,
        AssignedTo = shown.Report.AssignedTo,
        Authority = shown.Report.Authority,
        Outcome = shown.Report.Outcome,
        DueAt = shown.Report.DueAt.UtcTicks,
        Step = shown.History is [.., var last] ? last.Id : null,
    };
}
