using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Bot.Dialogs.Steps;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>What came of an answer to a step.</summary>
/// <param name="State">The draft now; its step is asked next.</param>
/// <param name="Heard">How sure it was meant for the step.</param>
internal sealed record Heeded(ReportState State, Heard Heard)
{
    /// <summary>Reply key of what is said before the next question; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Reply key of what a chat page shows in place of the words.</summary>
    public string? ShownInstead { get; init; }

    /// <summary>The draft is to be sent.</summary>
    public bool Sends { get; init; }

    /// <summary>The residential groups are to be shown instead of the step's question.</summary>
    public bool ShowsGroups { get; init; }

    /// <summary>All photos of the draft are to be given up.</summary>
    public bool DropsPhotos { get; init; }
}
