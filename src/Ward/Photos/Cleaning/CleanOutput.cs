using System.Buffers.Binary;

namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>Where a working copy is written to: counted first, so that its one buffer is exact; then written; then
/// compared with itself read back.</summary>
internal abstract class CleanOutput
{
    public int Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Take(bytes);
        Length += bytes.Length;
    }

    public void WriteBigEndian(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        Write(bytes);
    }

    public void WriteLittleEndian(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        Write(bytes);
    }

    protected abstract void Take(ReadOnlySpan<byte> bytes);
}

/// <summary>Only counts.</summary>
internal sealed class OutputLength : CleanOutput
{
    protected override void Take(ReadOnlySpan<byte> bytes)
    {
        // The base class counts.
    }
}

/// <summary>Writes into a buffer of the counted length.</summary>
internal sealed class OutputBytes(int length) : CleanOutput
{
    public byte[] Bytes { get; } = GC.AllocateUninitializedArray<byte>(length);

    protected override void Take(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Bytes.AsSpan(Length));
}

/// <summary>Compares what would be written with what was.</summary>
internal sealed class OutputMatch(ReadOnlyMemory<byte> expected) : CleanOutput
{
    private bool _differs;

    /// <summary>Everything came in the same order, and nothing was left over.</summary>
    public bool IsExact => !_differs && Length == expected.Length;

    protected override void Take(ReadOnlySpan<byte> bytes) =>
        _differs |= Length + bytes.Length > expected.Length
            || !expected.Span.Slice(Length, bytes.Length).SequenceEqual(bytes);
}
