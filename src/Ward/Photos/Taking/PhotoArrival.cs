using BachDang.Outreach.Ward.Photos.Cleaning;

namespace BachDang.Outreach.Ward.Photos.Taking;

/// <summary>A file that a resident sent as a photo.</summary>
/// <param name="DraftId">The draft it is for.</param>
/// <param name="Channel">The channel's short name.</param>
/// <param name="FileName">As given by the sender; only its extension is looked at, nothing of it is stored.</param>
/// <param name="MediaType">As declared by the sender; empty when it was not.</param>
public sealed record PhotoArrival(Guid DraftId, string Channel, string FileName, string MediaType)
{
    /// <summary>The row that has been waiting for this file; null for a new photo.</summary>
    public Guid? Waiting { get; init; }
}

/// <summary>A photo that is kept.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Kind">Short name of the kind: <c>jpeg</c>, <c>heif</c> …</param>
/// <param name="HasPreview">Whether there is a working copy that staff can see.</param>
/// <param name="Again">Whether the same file was in the draft already; nothing was added.</param>
/// <param name="InDraft">How many photos the draft has now.</param>
/// <param name="Place">Where the camera said it was; offered to the resident, stored nowhere else.</param>
public sealed record TakenPhoto(
    Guid Id, string Kind, bool HasPreview, bool Again, int InDraft, PhotoPlace? Place);

/// <summary>The draft has as many photos as a report may have.</summary>
public sealed record TooManyPhotos(int Most) : Refusal;

/// <summary>The store is away, or too many photos come at once: the same again later.</summary>
public sealed record PhotosBusy(TimeSpan Wait) : Refusal;

/// <summary>A kind without a working copy, while the ward has no key to seal the original with.</summary>
public sealed record CannotBeSealedYet : Refusal;
