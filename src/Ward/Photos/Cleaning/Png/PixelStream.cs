namespace BachDang.Outreach.Ward.Photos.Cleaning.Png;

/// <summary>The image data chunks as one stream. Its last bytes come one by one, so that it can be told exactly where
/// the compressed data ended: what stands after it would be a hiding place.</summary>
internal sealed class PixelStream(ReadOnlyMemory<byte> source, IReadOnlyList<Piece> pieces) : Stream
{
    private const int OneByOne = 64;

    private readonly long _length = pieces.Sum(p => (long)p.Length);
    private int _piece;
    private int _inPiece;
    private long _position;

    private bool _ranOut;

    /// <summary>Everything was asked for, and nothing more: zlib itself keeps silent about a stream that breaks off
    /// when all its pixels have come.</summary>
    public bool EndsWithItsData => _position == _length && !_ranOut;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (_piece < pieces.Count && _inPiece == pieces[_piece].Length) (_piece, _inPiece) = (_piece + 1, 0);
        if (buffer.IsEmpty) return 0;
        _ranOut |= _piece == pieces.Count;
        if (_ranOut) return 0;
        var left = _length - _position;
        var length = (int)Math.Min(Math.Min(buffer.Length, pieces[_piece].Length - _inPiece),
            left > OneByOne ? left - OneByOne : 1);
        source.Span.Slice(pieces[_piece].Start + _inPiece, length).CopyTo(buffer);
        _inPiece += length;
        _position += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
