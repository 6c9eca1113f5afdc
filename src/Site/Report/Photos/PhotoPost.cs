using BachDang.Outreach.Site.Report.Drafting;

namespace BachDang.Outreach.Site.Report.Photos;

/// <summary>A form with photos, read to its end.</summary>
/// <param name="Draft">With what the photos offered; null when it was lost.</param>
internal sealed record PhotoPost(DraftState? Draft)
{
    public IReadOnlyList<RefusedFile> Refused { get; init; } = [];
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The draft has become a report; nothing was taken.</summary>
    public bool IsFiled { get; init; }

    /// <summary>The form is larger than all photos of a report can be.</summary>
    public bool IsTooLarge { get; init; }
}
