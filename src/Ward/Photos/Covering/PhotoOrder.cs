namespace BachDang.Outreach.Ward.Photos.Covering;

/// <summary>There is no such photo, or it has no working copy to work on.</summary>
public sealed record PhotoUnknown : Refusal;

/// <summary>Somebody made another version since the photo was shown.</summary>
public sealed record PhotoChanged(int Version) : Refusal;

/// <summary>There is no such version.</summary>
public sealed record VersionUnknown(int Number) : Refusal;

/// <summary>No box was drawn.</summary>
public sealed record BoxNeeded : Refusal;

/// <summary>What an officer wants to do with one photo.</summary>
/// <param name="Report">The report.</param>
/// <param name="Photo">Its photo.</param>
/// <param name="Version">The number of the version that the officer saw; 1 for a photo never changed.</param>
/// <param name="Why">Why, for the staff.</param>
public sealed record PhotoOrder(Guid Report, Guid Photo, int Version, string Why);
