using System.Buffers.Binary;
using BachDang.Outreach.Ward.Photos.Cleaning.Exif;

namespace BachDang.Outreach.Ward.Photos.Cleaning.WebP;

/// <summary>Reads the chunks of a WebP file (RFC 9649, 2): one still picture, with or without the extended header and
/// an alpha plane.</summary>
internal ref struct WebPReader(ReadOnlySpan<byte> bytes)
{
    private const int MostChunks = 1_000;
    private const byte Animated = 0x02;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private (uint Width, uint Height)? _canvas;
    private Piece? _alpha;
    private Piece? _picture;
    private WebPFrame _frame;
    private PhotoFacts? _facts;

    public Outcome<ReadPicture> Read()
    {
        if (_bytes.Length < 12) return new DamagedPhoto("webp: breaks off");
        var size = BinaryPrimitives.ReadUInt32LittleEndian(_bytes[4..]);
        if (size % 2 != 0 || size < 12 || size > _bytes.Length - 8) return new DamagedPhoto("webp: length");
        var end = (int)size + 8;
        var at = 12;
        for (var count = 0; at < end; count++)
        {
            if (count == MostChunks || end - at < 8) return new DamagedPhoto("webp: chunks");
            var length = BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(at + 4)..]);
            if (length > end - at - 8) return new DamagedPhoto("webp: a chunk is longer than the file");
            var body = new Piece(at + 8, (int)length);
            if (Take(_bytes.Slice(at, 4), body, first: count == 0) is { } refusal) return refusal;
            at = body.Start + body.Length + body.Length % 2;
        }
        return Finish(hasTail: end < _bytes.Length);
    }

    private PhotoRefusal? Take(ReadOnlySpan<byte> type, Piece piece, bool first)
    {
        var body = piece.Of(_bytes);
        if (type.SequenceEqual("VP8X"u8)) return first ? TakeCanvas(body) : new DamagedPhoto("webp: extended header");
        if (type.SequenceEqual("ANIM"u8) || type.SequenceEqual("ANMF"u8)) return new AnimatedPhoto();
        var lossy = type.SequenceEqual("VP8 "u8);
        if (lossy || type.SequenceEqual("VP8L"u8))
        {
            if (_picture is not null || (lossy ? WebPFrame.Lossy(body) : WebPFrame.Lossless(body)) is not { } frame)
                return new DamagedPhoto("webp: picture");
            if (_alpha is not null && !lossy) return new DamagedPhoto("webp: two alpha planes");
            (_picture, _frame) = (piece, frame);
            return PhotoLimits.Check(frame.Width, frame.Height);
        }
        if (first) return new DamagedPhoto("webp: no picture first");
        if (type.SequenceEqual("ALPH"u8))
        {
            if (_canvas is null || _alpha is not null || _picture is not null || !IsAlpha(body))
                return new DamagedPhoto("webp: alpha plane");
            _alpha = piece;
        }
        else if (type.SequenceEqual("EXIF"u8))
        {
            // Some programs write JPEG's six letters before the block.
            _facts ??= ExifReader.Read(body.StartsWith("Exif\0\0"u8) ? body[6..] : body);
        }
        return null;
    }

    private PhotoRefusal? TakeCanvas(ReadOnlySpan<byte> body)
    {
        if (body.Length != 10) return new DamagedPhoto("webp: extended header");
        if ((body[0] & Animated) != 0) return new AnimatedPhoto();
        var width = 1 + (uint)(body[4] | (body[5] << 8) | (body[6] << 16));
        var height = 1 + (uint)(body[7] | (body[8] << 8) | (body[9] << 16));
        _canvas = (width, height);
        return PhotoLimits.Check(width, height);
    }

    // 2.7.1.2: two reserved bits, then how it was prepared, filtered and compressed. A plain plane is checked for its
    // length when the sides are known.
    private static bool IsAlpha(ReadOnlySpan<byte> body) =>
        body.Length > 1 && (body[0] >> 6) == 0 && ((body[0] >> 4) & 3) <= 1 && (body[0] & 3) <= 1;

    private readonly Outcome<ReadPicture> Finish(bool hasTail)
    {
        if (_picture is not { } picture) return new DamagedPhoto("webp: no picture");
        if (_canvas is { } canvas && canvas != (_frame.Width, _frame.Height))
            return new DamagedPhoto("webp: two different sizes");
        if (_alpha is { } alpha && (_bytes[alpha.Start] & 3) == 0 && alpha.Length != 1 + _frame.Width * _frame.Height)
            return new DamagedPhoto("webp: alpha plane");
        return new WebPPicture
        {
            Width = (int)_frame.Width,
            Height = (int)_frame.Height,
            Facts = _facts ?? PhotoFacts.None,
            HasTail = hasTail,
            Extended = _canvas is not null,
            HasAlpha = _frame.HasAlpha || _alpha is not null,
            Alpha = _alpha,
            Picture = picture,
        };
    }
}
