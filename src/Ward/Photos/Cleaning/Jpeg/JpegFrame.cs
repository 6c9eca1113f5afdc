using System.Buffers.Binary;

namespace BachDang.Outreach.Ward.Photos.Cleaning.Jpeg;

/// <summary>The frame header (ITU T.81, B.2.2): sides, components and which quantization table each uses.</summary>
internal sealed class JpegFrame
{
    private readonly byte[] _ids;
    private readonly byte[] _tables;

    private JpegFrame(bool progressive, int width, int height, byte[] ids, byte[] tables)
    {
        (Progressive, Width, Height) = (progressive, width, height);
        (_ids, _tables) = (ids, tables);
    }

    public bool Progressive { get; }

    public int Width { get; }

    public int Height { get; }

    public int Components => _ids.Length;

    /// <summary>Components named R, G, B: a decoder takes them for plain colours unless told otherwise.</summary>
    public bool NamesPlainColours => _ids is [(byte)'R', (byte)'G', (byte)'B'];

    /// <summary>A component's place in the frame; −1 when it has none of this id.</summary>
    public int IndexOf(byte id) => Array.IndexOf(_ids, id);

    public int QuantizationTable(int component) => _tables[component];

    /// <summary>Reads a header's body, without marker and length. Eight bits a sample and one, three or four
    /// components: what browsers show.</summary>
    public static PhotoRefusal? TryRead(ReadOnlySpan<byte> body, bool progressive, out JpegFrame? frame)
    {
        frame = null;
        if (body.Length < 6 || body.Length != 6 + 3 * body[5]) return new DamagedPhoto("jpeg: frame length");
        if (body[0] != 8 || body[5] is not (1 or 3 or 4)) return new DamagedPhoto("jpeg: frame of an unusual form");
        var height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
        if (PhotoLimits.Check(width, height) is { } refusal) return refusal;
        var (ids, tables) = (new byte[body[5]], new byte[body[5]]);
        for (var i = 0; i < ids.Length; i++)
        {
            var component = body.Slice(6 + 3 * i, 3);
            var (horizontal, vertical) = (component[1] >> 4, component[1] & 15);
            if (horizontal is < 1 or > 4 || vertical is < 1 or > 4 || component[2] > 3
                || ids.AsSpan(0, i).Contains(component[0]))
            {
                return new DamagedPhoto("jpeg: component");
            }
            (ids[i], tables[i]) = (component[0], component[2]);
        }
        frame = new JpegFrame(progressive, width, height, ids, tables);
        return null;
    }
}
