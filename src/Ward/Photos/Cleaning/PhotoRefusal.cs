namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>Why a file is not taken as a photo.</summary>
public abstract record PhotoRefusal : Refusal;

/// <summary>The file holds no byte.</summary>
public sealed record EmptyPhoto : PhotoRefusal;

/// <summary>The file has more bytes than <see cref="PhotoLimits.LargestBytes"/>.</summary>
public sealed record PhotoTooLarge(long Bytes) : PhotoRefusal;

/// <summary>The content is no picture we know, whatever it is called.</summary>
public sealed record NotAPicture(OtherContent Found) : PhotoRefusal;

/// <summary>The content is a picture of one kind, its name or declared type says another.</summary>
/// <param name="Found">What it really is.</param>
public sealed record KindMismatch(PictureKind Found) : PhotoRefusal;

/// <summary>The file breaks off or contradicts its own format.</summary>
/// <param name="Where">A few English words for the log and for tests; nothing taken from the file.</param>
public sealed record DamagedPhoto(string Where) : PhotoRefusal;

/// <summary>The header promises more pixels than <see cref="PhotoLimits"/> allows.</summary>
public sealed record TooManyPixels(uint Width, uint Height) : PhotoRefusal;

/// <summary>The file is an animation, of which no single picture is the evidence.</summary>
public sealed record AnimatedPhoto : PhotoRefusal;

/// <summary>Words a browser could run would still be in the working copy.</summary>
public sealed record HiddenContent : PhotoRefusal;
