using BachDang.Outreach.Ward.Reports.Threads;

namespace BachDang.Outreach.Ward.Reports.Tracking;

/// <summary>What the person who reported may see of a report. No identity, no officer, no other report.</summary>
public sealed record TrackedReport
{
    public required Guid Id { get; init; }
    public required ReportStatus Status { get; init; }

    /// <summary>Key of a category in content/ward.yml.</summary>
    public required string Category { get; init; }

    /// <summary>The day it came; the first of its month when it is erased.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Only category, status and month are left.</summary>
    public required bool IsErased { get; init; }

    /// <summary>By which day the ward owes its answer; null once closed.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>By which day the reporter may answer the ward's question; null when nothing was asked.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Key of the desk it was sent to.</summary>
    public string? Authority { get; init; }

    /// <summary>Key of what came of it.</summary>
    public string? Outcome { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TrackedStep> History { get; init; } = [];

    /// <summary>Oldest first; the latest hundred.</summary>
    public IReadOnlyList<TrackedMessage> Thread { get; init; } = [];
    public int Photos { get; init; }

    /// <summary>Whether some talk is told of news.</summary>
    public bool IsFollowed { get; init; }
    public bool MayAnswer { get; init; }
    public bool MayContest { get; init; }

    /// <summary>Until which day the closing may be contested; null when it may not.</summary>
    public DateOnly? ContestBy { get; init; }
    public bool MayRate { get; init; }
}

/// <summary>One step of a report's history as its reporter sees it.</summary>
/// <param name="At">When.</param>
/// <param name="Action">One of <see cref="ReportActions"/>.</param>
/// <param name="From">Null when the status stayed.</param>
/// <param name="To">The status from then on.</param>
public sealed record TrackedStep(DateTimeOffset At, string Action, ReportStatus? From, ReportStatus To)
{
    public string? Reason { get; init; }
    public string? Evidence { get; init; }
    public string? WhyNoEvidence { get; init; }
}

/// <summary>One message of a report's thread: a reply key with values, or words.</summary>
public sealed record TrackedMessage(Guid Id, DateTimeOffset At, MessageFrom From)
{
    public string? ReplyKey { get; init; }
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
    public string? Text { get; init; }

    /// <summary>Not yet seen by the other side.</summary>
    public bool IsNew { get; init; }
}

/// <summary>A report in the list of those a talk follows.</summary>
/// <param name="Id">The report.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Category">Key of a category in content/ward.yml.</param>
/// <param name="ReceivedOn">The day it came.</param>
/// <param name="HasNews">Something of the ward was not seen yet.</param>
public sealed record TrackedLine(Guid Id, ReportStatus Status, string Category, DateOnly ReceivedOn, bool HasNews);
