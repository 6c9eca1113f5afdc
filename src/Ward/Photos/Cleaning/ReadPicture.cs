using System.Security.Cryptography;

namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>A picture whose structure was read and found whole: where its needed pieces lie in the source, and what
/// its metadata said. It holds no bytes of its own.</summary>
internal abstract class ReadPicture
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required PhotoFacts Facts { get; init; }

    /// <summary>Bytes stand after the picture's end.</summary>
    public required bool HasTail { get; init; }

    /// <summary>Writes the working copy: the needed pieces and a block with the orientation when it is not
    /// upright.</summary>
    public abstract void Write(ReadOnlySpan<byte> source, CleanOutput output);

    /// <summary>Adds what decides the pixels, and nothing else.</summary>
    public abstract void HashPixels(ReadOnlySpan<byte> source, IncrementalHash hash);
}

/// <summary>A piece of the source that is copied as it is.</summary>
internal readonly record struct Piece(int Start, int Length)
{
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> source) => source.Slice(Start, Length);
}
