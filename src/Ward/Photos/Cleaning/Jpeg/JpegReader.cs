using System.Buffers.Binary;
using BachDang.Outreach.Ward.Photos.Cleaning.Exif;

namespace BachDang.Outreach.Ward.Photos.Cleaning.Jpeg;

/// <summary>Reads the structure of a JPEG file (ITU T.81, annex B) from its first marker to its last, strictly:
/// sequential and progressive Huffman frames of eight bits, as cameras write and browsers show them.</summary>
internal ref struct JpegReader(ReadOnlySpan<byte> bytes)
{
    private const int MostSegments = 1_000;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly List<Piece> _pieces = [];
    private int _at = 2;
    private JpegFrame? _frame;
    private JpegTables _tables;
    private JpegScans _scans;
    private int _restartInterval;
    private bool _jfif;
    private int? _adobeTransform;
    private PhotoFacts? _facts;

    public Outcome<ReadPicture> Read()
    {
        if (!_bytes.StartsWith([(byte)0xFF, JpegMarker.Start])) return new DamagedPhoto("jpeg: no start");
        for (var count = 0; count < MostSegments; count++)
        {
            if (NextMarker() is not { } marker) return new DamagedPhoto("jpeg: no marker where one must be");
            if (marker == JpegMarker.End) return Finish();
            if (marker == JpegMarker.Temporary) continue;
            var start = _at - 2;
            if (!TryBody(out var body)) return new DamagedPhoto("jpeg: a segment is longer than the file");
            if (Take(marker, body) is { } refusal) return refusal;
            if (Stays(marker)) _pieces.Add(new Piece(start, _at - start));
        }
        return new DamagedPhoto("jpeg: too many segments");
    }

    // What a decoder needs. JFIF, Adobe and EXIF are written anew by JpegPicture.
    private static bool Stays(byte marker) => marker is JpegMarker.QuantizationTables or JpegMarker.HuffmanTables
        or JpegMarker.RestartInterval or JpegMarker.Scan
        or JpegMarker.Baseline or JpegMarker.Extended or JpegMarker.Progressive;

    private PhotoRefusal? Take(byte marker, ReadOnlySpan<byte> body)
    {
        switch (marker)
        {
            case JpegMarker.Baseline or JpegMarker.Extended or JpegMarker.Progressive:
                return _frame is null
                    ? JpegFrame.TryRead(body, marker == JpegMarker.Progressive, out _frame)
                    : new DamagedPhoto("jpeg: a second frame");
            case JpegMarker.QuantizationTables:
                return _tables.ReadQuantization(body) ? null : new DamagedPhoto("jpeg: quantization table");
            case JpegMarker.HuffmanTables:
                return _tables.ReadHuffman(body) ? null : new DamagedPhoto("jpeg: Huffman table");
            case JpegMarker.RestartInterval:
                if (body.Length != 2) return new DamagedPhoto("jpeg: restart interval");
                _restartInterval = BinaryPrimitives.ReadUInt16BigEndian(body);
                return null;
            case JpegMarker.Scan:
                return _frame is not null && _scans.Read(body, _frame, _tables)
                    ? PassPixels()
                    : new DamagedPhoto("jpeg: scan header");
            case >= JpegMarker.FirstApplication and <= JpegMarker.LastApplication:
                TakeApplication(marker, body);
                return null;
            case JpegMarker.Comment:
                return null;
            default:
                return new DamagedPhoto("jpeg: a marker that has no place here");
        }
    }

    private void TakeApplication(byte marker, ReadOnlySpan<byte> body)
    {
        if (marker == JpegMarker.FirstApplication && body.StartsWith("JFIF\0"u8)) _jfif = true;
        else if (marker == JpegMarker.Adobe && body.Length >= 12 && body.StartsWith("Adobe"u8))
            _adobeTransform = body[11];
        else if (marker == JpegMarker.Exif && body.StartsWith("Exif\0\0"u8)) _facts ??= ExifReader.Read(body[6..]);
    }

    // B.1.1.2: a marker is 0xFF and its code, with any number of 0xFF before it.
    private byte? NextMarker()
    {
        if (_at >= _bytes.Length || _bytes[_at] != 0xFF) return null;
        while (_at < _bytes.Length && _bytes[_at] == 0xFF) _at++;
        return _at < _bytes.Length && _bytes[_at] != 0 ? _bytes[_at++] : null;
    }

    private bool TryBody(out ReadOnlySpan<byte> body)
    {
        body = default;
        if (_bytes.Length - _at < 2) return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(_bytes[_at..]);
        if (length < 2 || length > _bytes.Length - _at) return false;
        body = _bytes.Slice(_at + 2, length - 2);
        _at += length;
        return true;
    }

    // B.1.1.5: in pixel data 0xFF is followed by a zero, or is a restart marker, which count round from 0 to 7.
    private DamagedPhoto? PassPixels()
    {
        var (begin, restart) = (_at, 0);
        while (true)
        {
            var found = _bytes[_at..].IndexOf((byte)0xFF);
            if (found < 0) return new DamagedPhoto("jpeg: breaks off in its pixels");
            var mark = _at + found;
            var code = mark + 1;
            while (code < _bytes.Length && _bytes[code] == 0xFF) code++;
            if (code >= _bytes.Length) return new DamagedPhoto("jpeg: breaks off in its pixels");
            if (_bytes[code] is >= JpegMarker.FirstRestart and <= JpegMarker.LastRestart)
            {
                if (_restartInterval == 0 || _bytes[code] != JpegMarker.FirstRestart + restart)
                    return new DamagedPhoto("jpeg: restart markers out of order");
                restart = (restart + 1) % 8;
            }
            else if (_bytes[code] != 0)
            {
                _at = mark;
                return mark > begin ? null : new DamagedPhoto("jpeg: a scan without pixels");
            }
            _at = code + 1;
        }
    }

    private readonly Outcome<ReadPicture> Finish()
    {
        if (_frame is null || !_scans.Carry(_frame)) return new DamagedPhoto("jpeg: ends before its last component");
        return new JpegPicture
        {
            Width = _frame.Width,
            Height = _frame.Height,
            Facts = _facts ?? PhotoFacts.None,
            HasTail = _at < _bytes.Length,
            Pieces = _pieces,
            Jfif = _jfif,
            AdobeTransform = NeededTransform(_frame),
        };
    }

    // What a decoder would guess wrong without the Adobe segment (T.872, 6.5.3).
    private readonly int? NeededTransform(JpegFrame frame) => frame.Components switch
    {
        4 => _adobeTransform,
        3 when !_jfif && (_adobeTransform == 0 || frame.NamesPlainColours) => _adobeTransform,
        _ => null,
    };
}
