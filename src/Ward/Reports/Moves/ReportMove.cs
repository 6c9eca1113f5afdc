namespace BachDang.Outreach.Ward.Reports.Moves;

/// <summary>What must be given for a move.</summary>
[Flags]
public enum MoveNeeds
{
    Nothing = 0,

    /// <summary>A reason that the resident can read.</summary>
    Reason = 1,

    /// <summary>What came of it.</summary>
    Outcome = 2,

    /// <summary>What proves it, or why there is no proof.</summary>
    Evidence = 4,

    /// <summary>The desk it goes to.</summary>
    Authority = 8,

    /// <summary>The report that it repeats.</summary>
    DuplicateOf = 16,

    /// <summary>What the reporter is asked.</summary>
    Question = 32,
}

/// <summary>Who may make a move.</summary>
[Flags]
public enum MoveMakers
{
    Intake = 1,

    /// <summary>Reports that are assigned to the officer, or to nobody.</summary>
    Handler = 2,
    Approver = 4,
    Reporter = 8,

    /// <summary>The service, when a time is over.</summary>
    Service = 16,
}

/// <summary>One allowed step from one status to another.</summary>
/// <param name="From">Where the report stands.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Makers">Who may make it.</param>
/// <param name="Needs">What must be given.</param>
/// <param name="ReplyKey">What the reporter is told.</param>
public sealed record ReportMove(
    ReportStatus From, ReportStatus To, MoveMakers Makers, MoveNeeds Needs, string ReplyKey)
{
    public bool Wants(MoveNeeds what) => Needs.HasFlag(what);
}
