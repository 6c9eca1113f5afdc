using System.Buffers.Binary;

namespace BachDang.Outreach.Ward.Photos.Cleaning.WebP;

/// <summary>The header of the one picture in a WebP file: lossy as VP8 (RFC 6386, 9.1) or lossless (RFC 9649,
/// 3.4).</summary>
internal readonly record struct WebPFrame(uint Width, uint Height, bool HasAlpha)
{
    /// <summary>The header of a VP8 key frame; null when it is none.</summary>
    public static WebPFrame? Lossy(ReadOnlySpan<byte> body)
    {
        if (body.Length < 11 || !body[3..].StartsWith([(byte)0x9D, (byte)0x01, (byte)0x2A])) return null;
        var tag = body[0] | (body[1] << 8) | (body[2] << 16);
        var (isInter, version, isShown, firstPart) = (tag & 1, (tag >> 1) & 7, (tag >> 4) & 1, tag >> 5);
        if (isInter != 0 || version > 3 || isShown == 0 || firstPart == 0 || firstPart > body.Length - 10) return null;
        return new WebPFrame(
            BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFFu,
            BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFFu, HasAlpha: false);
    }

    /// <summary>The header of a lossless picture; null when it is none.</summary>
    public static WebPFrame? Lossless(ReadOnlySpan<byte> body)
    {
        if (body.Length < 6 || body[0] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
        return bits >> 29 == 0
            ? new WebPFrame((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1, ((bits >> 28) & 1) != 0)
            : null;
    }
}
