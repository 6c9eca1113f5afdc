namespace BachDang.Outreach.Ward.Reports.Moves;

/// <summary>What an officer wants to do with a report, as the page was filled in.</summary>
/// <param name="Report">The report.</param>
/// <param name="Version">Its version as the officer saw it.</param>
/// <param name="To">The status it shall have.</param>
public sealed record MoveOrder(Guid Report, int Version, ReportStatus To)
{
    /// <summary>Why, in words the resident will read.</summary>
    public string? Reason { get; init; }

    /// <summary>Key of what came of it.</summary>
    public string? Outcome { get; init; }

    /// <summary>What proves it: the number of a record, a decision.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why there is no proof; either this or <see cref="Evidence"/>.</summary>
    public string? WhyNoEvidence { get; init; }

    /// <summary>Key of the desk it goes to.</summary>
    public string? Authority { get; init; }
    public Guid? DuplicateOf { get; init; }

    /// <summary>What the reporter is asked.</summary>
    public string? Question { get; init; }
}
