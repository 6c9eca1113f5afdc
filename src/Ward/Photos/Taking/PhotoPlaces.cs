using BachDang.Outreach.Ward.Photos.Cleaning;

namespace BachDang.Outreach.Ward.Photos.Taking;

/// <summary>How many photos may be in memory at once. A photo being received takes up to its own size, a photo in work
/// up to three times that, so at most 12 × 20 MB + 4 × 60 MB are ever held, whoever sends and however slowly.</summary>
internal sealed class PhotoPlaces : IDisposable
{
    private const int Receiving = 12, Working = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim _receiving = new(Receiving), _working = new(Working);

    /// <summary>Reads a file into memory, never more of it than a photo may have and one byte.</summary>
    /// <returns>Null when no place became free.</returns>
    public async Task<HeldPhoto?> ReceiveAsync(Stream bytes, CancellationToken ct)
    {
        if (!await _receiving.WaitAsync(Patience, ct)) return null;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(LongestReading);
            return new HeldPhoto(await ReadAsync(bytes, limit.Token), _receiving);
        }
        catch
        {
            _receiving.Release();
            throw;
        }
    }

    public async Task<IDisposable?> WorkAsync(CancellationToken ct) =>
        await _working.WaitAsync(Patience, ct) ? new HeldPhoto(default, _working) : null;

    public void Dispose()
    {
        _receiving.Dispose();
        _working.Dispose();
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream bytes, CancellationToken ct)
    {
        var file = new MemoryStream();
        var piece = new byte[81_920];
        while (file.Length <= PhotoLimits.LargestBytes)
        {
            var read = await bytes.ReadAsync(piece, ct);
            if (read == 0) break;
            file.Write(piece, 0, read);
        }
        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }
}

/// <summary>A file in memory, with its place.</summary>
internal sealed class HeldPhoto(ReadOnlyMemory<byte> bytes, SemaphoreSlim place) : IDisposable
{
    private SemaphoreSlim? _place = place;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public void Dispose() => Interlocked.Exchange(ref _place, null)?.Release();
}
