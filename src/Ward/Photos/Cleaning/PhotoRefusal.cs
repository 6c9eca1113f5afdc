namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>Why a file is not taken as a photo.</summary>
internal abstract record PhotoRefusal : Refusal;

/// <summary>The file holds no byte.</summary>
internal sealed record EmptyPhoto : PhotoRefusal;

/// <summary>The file has more bytes than <see cref="PhotoLimits.LargestBytes"/>.</summary>
internal sealed record PhotoTooLarge(long Bytes) : PhotoRefusal;

/// <summary>The content is no picture we know, whatever it is called.</summary>
internal sealed record NotAPicture(OtherContent Found) : PhotoRefusal;

/// <summary>The content is a picture of one kind, its name or declared type says another.</summary>
/// <param name="Found">What it really is.</param>
internal sealed record KindMismatch(PictureKind Found) : PhotoRefusal;

/// <summary>The file breaks off or contradicts its own format.</summary>
/// <param name="Where">A few English words for the log and for tests; nothing taken from the file.</param>
internal sealed record DamagedPhoto(string Where) : PhotoRefusal;

/// <summary>The header promises more pixels than <see cref="PhotoLimits"/> allows.</summary>
internal sealed record TooManyPixels(uint Width, uint Height) : PhotoRefusal;

/// <summary>The file is an animation, of which no single picture is the evidence.</summary>
internal sealed record AnimatedPhoto : PhotoRefusal;

/// <summary>Words a browser could run would still be in the working copy.</summary>
internal sealed record HiddenContent : PhotoRefusal;
