namespace BachDang.Outreach.Ward.Photos.Cleaning.Jpeg;

/// <summary>The scan headers (ITU T.81, B.2.3 and G.1): each names known components and tables, and together they
/// carry every component.</summary>
internal struct JpegScans
{
    // Forged files of thousands of scans make viewers decode the whole picture thousands of times.
    private const int Most = 100;

    private int _count;
    private int _carried;

    /// <summary>Every component has come; in a progressive frame at least its first approximation.</summary>
    public readonly bool Carry(JpegFrame frame) => _carried == (1 << frame.Components) - 1;

    /// <summary>Reads a header's body; false when it contradicts the frame or the tables.</summary>
    public bool Read(ReadOnlySpan<byte> body, JpegFrame frame, in JpegTables tables)
    {
        if (++_count > Most || body.IsEmpty || body[0] is < 1 or > 4 || body.Length != 4 + 2 * body[0]) return false;
        var components = body.Slice(1, 2 * body[0]);
        var (first, last) = (body[^3], body[^2]);
        var (high, low) = (body[^1] >> 4, body[^1] & 15);
        var formed = frame.Progressive
            ? last <= 63 && (first == 0 ? last == 0 : first <= last && components.Length == 2)
                && low <= 13 && (high == 0 || high == low + 1)
            : (first, last, high, low) == (0, 63, 0, 0);
        if (!formed) return false;

        var named = 0;
        for (var i = 0; i < components.Length; i += 2)
        {
            var component = frame.IndexOf(components[i]);
            if (component < 0 || (named & (1 << component)) != 0) return false;
            named |= 1 << component;
            var (dc, ac) = (components[i + 1] >> 4, components[i + 1] & 15);
            var needsDc = first == 0 && high == 0;
            var needsAc = last > 0;
            if (dc > 3 || ac > 3 || !tables.HasQuantization(frame.QuantizationTable(component))
                || (needsDc && !tables.HasDc(dc)) || (needsAc && !tables.HasAc(ac)))
            {
                return false;
            }
        }
        // A sequential component comes once; a progressive one begins with its mean values.
        var known = (_carried & named) == named;
        if (frame.Progressive ? first > 0 && !known || first == 0 && high > 0 && !known : (_carried & named) != 0)
            return false;
        if (first == 0) _carried |= named;
        return true;
    }
}
