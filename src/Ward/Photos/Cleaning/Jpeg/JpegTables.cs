namespace BachDang.Outreach.Ward.Photos.Cleaning.Jpeg;

/// <summary>Which tables are defined so far, each checked for its form when it comes (ITU T.81, B.2.4).</summary>
internal struct JpegTables
{
    private int _quantization, _dc, _ac;

    public readonly bool HasQuantization(int table) => (_quantization & (1 << table)) != 0;

    public readonly bool HasDc(int table) => (_dc & (1 << table)) != 0;

    public readonly bool HasAc(int table) => (_ac & (1 << table)) != 0;

    /// <summary>Reads a segment of quantization tables; false when it does not add up.</summary>
    public bool ReadQuantization(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return false;
        while (!body.IsEmpty)
        {
            var (precision, table) = (body[0] >> 4, body[0] & 15);
            var length = 1 + 64 * (precision + 1);
            if (precision > 1 || table > 3 || body.Length < length) return false;
            _quantization |= 1 << table;
            body = body[length..];
        }
        return true;
    }

    /// <summary>Reads a segment of Huffman tables; false when it does not add up.</summary>
    public bool ReadHuffman(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return false;
        while (!body.IsEmpty)
        {
            if (body.Length < 17) return false;
            var (kind, table) = (body[0] >> 4, body[0] & 15);
            if (kind > 1 || table > 3) return false;
            var (codes, left) = (0, 1);
            foreach (var count in body.Slice(1, 16))
            {
                codes += count;
                left = 2 * left - count;
                if (left < 0) return false; // more codes of this length than there can be (annex C)
            }
            if (codes is 0 or > 256 || body.Length < 17 + codes) return false;
            if (kind == 0) _dc |= 1 << table;
            else _ac |= 1 << table;
            body = body[(17 + codes)..];
        }
        return true;
    }
}
