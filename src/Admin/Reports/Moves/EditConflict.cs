using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;

namespace BachDang.Outreach.Admin.Reports.Moves;

/// <summary>Somebody changed a report while an officer wrote: what he had seen, what it is now, and what happened in
/// between.</summary>
internal sealed record EditConflict(SeenReport Seen, Report Now, IReadOnlyList<ReportEvent> Since)
{
    private const int Most = 20;

    public static EditConflict Of(SeenReport seen, DeskReport shown)
    {
        var known = shown.History.Any(step => step.Id == seen.Step);
        var since = known ? shown.History.SkipWhile(step => step.Id != seen.Step).Skip(1) : shown.History;
        return new EditConflict(seen, shown.Report, [.. since.TakeLast(Most)]);
    }

    /// <summary>When it was due; null when the form did not say.</summary>
    public DateTimeOffset? SeenDueAt =>
        Seen.DueAt is { } ticks && ticks > 0 && ticks < DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
}
