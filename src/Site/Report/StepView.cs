using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Site.Report.Drafting;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Photos.Taking;

namespace BachDang.Outreach.Site.Report;

/// <summary>One step of the form as it is shown.</summary>
/// <param name="Draft">What is known so far.</param>
/// <param name="Field">The draft, sealed.</param>
/// <param name="Step">The step.</param>
internal sealed record StepView(DraftState Draft, string Field, DraftStep Step)
{
    public const int Steps = 7;

    public int Number => (int)Step + 1;
    public StepProblem Problem { get; init; }

    /// <summary>The chosen kind; null while none is chosen.</summary>
    public ReportCategory? Category { get; init; }
    public string? PlaceName { get; init; }
    public IReadOnlyList<ShownPhoto> Photos { get; init; } = [];

    /// <summary>Whether the ward takes photos now.</summary>
    public bool TakesPhotos { get; init; } = true;

    /// <summary>Files that were just refused.</summary>
    public IReadOnlyList<RefusedFile> Refused { get; init; } = [];

    /// <summary>Whether contact details can be sealed.</summary>
    public bool CanSeal { get; init; }
}

/// <param name="Photo">The photo.</param>
/// <param name="Picture">The part of the address under which it is seen.</param>
internal sealed record ShownPhoto(DraftPhoto Photo, string Picture);

/// <param name="Name">As the visitor's device calls it.</param>
/// <param name="Why">The refusal; null when it took too long.</param>
internal sealed record RefusedFile(string Name, Refusal? Why);
