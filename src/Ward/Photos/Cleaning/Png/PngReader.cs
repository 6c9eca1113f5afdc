using System.Buffers.Binary;
using BachDang.Outreach.Ward.Photos.Cleaning.Exif;

namespace BachDang.Outreach.Ward.Photos.Cleaning.Png;

/// <summary>Reads the chunks of a PNG file (W3C, Portable Network Graphics, third edition, 5 and 11): order, check
/// sums, header and palette, and the rows by <see cref="PixelRows"/>.</summary>
internal sealed class PngReader(ReadOnlyMemory<byte> source)
{
    public const int Overhead = 12; // length, type and check sum
    private const int MostChunks = 20_000;
    private const uint LargestGamma = 1_000_000, LargestChromaticity = 150_000;

    private readonly List<Piece> _chunks = [];
    private readonly List<Piece> _pixels = [];
    private readonly HashSet<uint> _seen = [];
    private PngHeader? _header;
    private PhotoFacts? _facts;
    private int _paletteEntries;
    private bool _pixelsOver;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public Outcome<ReadPicture> Read(PixelCheck check)
    {
        var bytes = source.Span;
        var at = Signature.Length;
        for (var count = 0; count < MostChunks; count++)
        {
            if (bytes.Length - at < Overhead) return new DamagedPhoto("png: breaks off");
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - Overhead) return new DamagedPhoto("png: a chunk is longer than the file");
            var chunk = new Piece(at, (int)length + Overhead);
            at += chunk.Length;
            var named = bytes.Slice(chunk.Start + 4, (int)length + 4);
            if (Crc32.Of(named) != BinaryPrimitives.ReadUInt32BigEndian(bytes[(at - 4)..]))
                return new DamagedPhoto("png: check sum");
            if (Take(named[..4], named[4..], chunk) is { } refusal) return refusal;
            if (named.StartsWith("IEND"u8)) return Finish(check, hasTail: at < bytes.Length);
        }
        return new DamagedPhoto("png: too many chunks");
    }

    private PhotoRefusal? Take(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body, Piece chunk)
    {
        var pixels = type.SequenceEqual("IDAT"u8);
        if (_header is null && !type.SequenceEqual("IHDR"u8)) return new DamagedPhoto("png: no header first");
        if (_pixels.Count > 0 && !pixels) _pixelsOver = true;
        if (pixels) return TakePixels(chunk);
        if (type.SequenceEqual("eXIf"u8)) _facts ??= ExifReader.Read(body);

        var needed = Needed(type);
        if (!needed && char.IsAsciiLetterUpper((char)type[0])) return new DamagedPhoto("png: an unknown needed chunk");
        if (!needed && !(Renders(type, body) && _pixels.Count == 0 && _paletteEntries == 0)) return null;
        if (!_seen.Add(BinaryPrimitives.ReadUInt32BigEndian(type)))
            return needed ? new DamagedPhoto("png: a chunk that may come once") : null;
        var refusal = TakeNeeded(type, body);
        // A palette beside true colours is only a suggestion.
        if (refusal is null && !(type.SequenceEqual("PLTE"u8) && _header!.ColourType != PngHeader.Palette))
            _chunks.Add(chunk);
        return refusal;
    }

    private PhotoRefusal? TakeNeeded(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        if (type.SequenceEqual("IHDR"u8)) return PngHeader.TryRead(body, out _header);
        if (type.SequenceEqual("IEND"u8)) return body.IsEmpty ? null : new DamagedPhoto("png: end");
        if (type.SequenceEqual("PLTE"u8))
        {
            var most = _header!.ColourType == PngHeader.Palette ? 1 << _header.Depth : 256;
            var entries = body.Length / 3;
            var formed = _header.MayHavePalette && body.Length % 3 == 0 && entries > 0 && entries <= most;
            if (!formed || _pixels.Count > 0) return new DamagedPhoto("png: palette");
            _paletteEntries = entries;
        }
        else if (type.SequenceEqual("tRNS"u8)
            && (_pixels.Count > 0 || !_header!.AllowsTransparency(body.Length, _paletteEntries)))
        {
            return new DamagedPhoto("png: transparency");
        }
        return null;
    }

    private DamagedPhoto? TakePixels(Piece chunk)
    {
        if (_pixelsOver || (_header!.ColourType == PngHeader.Palette && _paletteEntries == 0))
            return new DamagedPhoto("png: pixels out of place");
        _chunks.Add(chunk);
        _pixels.Add(new Piece(chunk.Start + 8, chunk.Length - Overhead));
        return null;
    }

    private static bool Needed(ReadOnlySpan<byte> type) => type.SequenceEqual("IHDR"u8)
        || type.SequenceEqual("PLTE"u8) || type.SequenceEqual("tRNS"u8) || type.SequenceEqual("IEND"u8);

    // What a viewer needs for the right colours; only sane numbers, or the chunk would carry any message.
    private static bool Renders(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        if (type.SequenceEqual("sRGB"u8)) return body.Length == 1 && body[0] <= 3;
        if (type.SequenceEqual("gAMA"u8))
            return body.Length == 4 && BinaryPrimitives.ReadUInt32BigEndian(body) is > 0 and <= LargestGamma;
        if (!type.SequenceEqual("cHRM"u8) || body.Length != 32) return false;
        for (var at = 0; at < body.Length; at += 4)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(body[at..]) > LargestChromaticity) return false;
        }
        return true;
    }

    private Outcome<ReadPicture> Finish(PixelCheck check, bool hasTail)
    {
        if (_pixels.Count == 0) return new DamagedPhoto("png: no pixels");
        if (check.Thorough && PixelRows.Check(source, _header!, _pixels) is { } damage) return damage;
        return new PngPicture
        {
            Width = _header!.Width,
            Height = _header.Height,
            Facts = _facts ?? PhotoFacts.None,
            HasTail = hasTail,
            Chunks = _chunks,
        };
    }
}
