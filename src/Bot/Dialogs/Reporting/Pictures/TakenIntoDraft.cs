using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;

/// <summary>What came of a photo.</summary>
/// <param name="State">The draft now.</param>
/// <param name="Note">What is said; null for silence (the later items of an album).</param>
internal sealed record TakenIntoDraft(ReportState State, string? Note)
{
    /// <summary>The photo tells where it was taken, and the resident is to be asked about it.</summary>
    public bool OffersPlace { get; init; }
    public Func<WardDb, CancellationToken, Task>? AlsoDo { get; init; }
}
