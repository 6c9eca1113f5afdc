namespace BachDang.Outreach.Ward.Identity.Boxes;

/// <summary>Reads a stream in chunks of one size and knows of each whether it is the last: the next one is read ahead.
/// </summary>
internal sealed class ChunkStream(Stream source, int size)
{
    private byte[] _chunk = new byte[size];
    private byte[] _ahead = new byte[size];
    private int _length = -1;

    /// <summary>The chunk read last; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Chunk { get; private set; }

    public bool IsLast { get; private set; }

    /// <summary>Reads the next chunk. The first may be empty; after the last one nothing may be read.</summary>
    public async Task ReadAsync(CancellationToken ct)
    {
        if (_length < 0) _length = await source.ReadAtLeastAsync(_ahead, size, throwOnEndOfStream: false, ct);
        (_chunk, _ahead) = (_ahead, _chunk);
        Chunk = _chunk.AsMemory(0, _length);
        _length = _length < size ? 0 : await source.ReadAtLeastAsync(_ahead, size, throwOnEndOfStream: false, ct);
        IsLast = _length == 0;
    }
}
