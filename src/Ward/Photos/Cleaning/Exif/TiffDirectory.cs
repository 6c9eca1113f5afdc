using System.Buffers.Binary;
using System.Text;

namespace BachDang.Outreach.Ward.Photos.Cleaning.Exif;

/// <summary>One directory of a TIFF block (TIFF 6.0, section 2), read with every offset distrusted: what does not fit
/// into the block is not there.</summary>
internal readonly ref struct TiffDirectory
{
    private const int EntryLength = 12;
    private const int MostEntries = 512;

    private readonly ReadOnlySpan<byte> _block;
    private readonly ReadOnlySpan<byte> _entries;
    private readonly bool _bigEndian;

    private TiffDirectory(ReadOnlySpan<byte> block, bool bigEndian, uint offset)
    {
        _block = block;
        _bigEndian = bigEndian;
        if (offset > block.Length - 2) return;
        var at = (int)offset + 2;
        var count = Math.Min((int)Short(block[(int)offset..]), MostEntries);
        _entries = block.Slice(at, Math.Min(count, (block.Length - at) / EntryLength) * EntryLength);
    }

    /// <summary>The first directory; an empty one when the block has no TIFF header.</summary>
    public static TiffDirectory First(ReadOnlySpan<byte> block)
    {
        if (block.Length < 8) return default;
        var bigEndian = block.StartsWith("MM\0\x2A"u8);
        if (!bigEndian && !block.StartsWith("II\x2A\0"u8)) return default;
        var offset = bigEndian
            ? BinaryPrimitives.ReadUInt32BigEndian(block[4..])
            : BinaryPrimitives.ReadUInt32LittleEndian(block[4..]);
        return new TiffDirectory(block, bigEndian, offset);
    }

    /// <summary>The directory an entry points to; an empty one without such an entry.</summary>
    public TiffDirectory Child(ushort tag) =>
        Number(tag) is { } offset ? new TiffDirectory(_block, _bigEndian, offset) : default;

    /// <summary>A single SHORT or LONG.</summary>
    public uint? Number(ushort tag)
    {
        var entry = Entry(tag);
        if (entry.IsEmpty || Long(entry[4..]) != 1) return null;
        return Short(entry[2..]) switch { 3 => Short(entry[8..]), 4 or 13 => Long(entry[8..]), _ => null };
    }

    /// <summary>Letters up to the first NUL; null when the entry is missing or no text.</summary>
    public string? Text(ushort tag)
    {
        var entry = Entry(tag);
        if (entry.IsEmpty || Short(entry[2..]) != 2) return null;
        var letters = Values(entry, 1);
        var end = letters.IndexOf((byte)0);
        return Encoding.ASCII.GetString(end < 0 ? letters : letters[..end]);
    }

    /// <summary>Three fractions as degrees, minutes and seconds, in degrees; null when they are not sane.</summary>
    public double? Degrees(ushort tag)
    {
        var entry = Entry(tag);
        if (entry.IsEmpty || Short(entry[2..]) != 5 || Long(entry[4..]) != 3) return null;
        var fractions = Values(entry, 8);
        if (fractions.Length != 24) return null;
        var sum = 0.0;
        for (var (i, unit) = (0, 1.0); i < 3; i++, unit *= 60)
        {
            double above = Long(fractions[(8 * i)..]), below = Long(fractions[(8 * i + 4)..]);
            // Cameras leave unused seconds as 0/0.
            if (above != 0 && below == 0) return null;
            if (above != 0) sum += above / below / unit;
        }
        return sum;
    }

    private ReadOnlySpan<byte> Entry(ushort tag)
    {
        for (var at = 0; at < _entries.Length; at += EntryLength)
        {
            if (Short(_entries[at..]) == tag) return _entries.Slice(at, EntryLength);
        }
        return default;
    }

    private ReadOnlySpan<byte> Values(ReadOnlySpan<byte> entry, int unit)
    {
        var length = (ulong)Long(entry[4..]) * (uint)unit;
        if (length <= 4) return entry.Slice(8, (int)length);
        var offset = Long(entry[8..]);
        return offset + length <= (ulong)_block.Length ? _block.Slice((int)offset, (int)length) : default;
    }

    private ushort Short(ReadOnlySpan<byte> at) =>
        _bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);

    private uint Long(ReadOnlySpan<byte> at) =>
        _bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);
}
