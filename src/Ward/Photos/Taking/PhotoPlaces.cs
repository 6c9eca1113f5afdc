using System.Buffers;
using BachDang.Outreach.Ward.Photos.Cleaning;

namespace BachDang.Outreach.Ward.Photos.Taking;

/// <summary>How many photos may be in memory at once. A photo being received takes up to its own size, a photo in work
/// up to three times that, so at most 12 × 20 MB + 4 × 60 MB are ever held, whoever sends and however slowly.</summary>
internal sealed class PhotoPlaces : IDisposable
{
    private const int Receiving = 12, Working = 4, FirstBuffer = 4 * 1024 * 1024;
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
            var (buffer, length) = await ReadAsync(bytes, limit.Token);
            return new HeldPhoto(buffer, length, _receiving);
        }
        catch
        {
            _receiving.Release();
            throw;
        }
    }

    public async Task<IDisposable?> WorkAsync(CancellationToken ct) =>
        await _working.WaitAsync(Patience, ct) ? new HeldPhoto([], 0, _working) : null;

    public void Dispose()
    {
        _receiving.Dispose();
        _working.Dispose();
    }

    // Arrays of this size live long in memory when they are made anew for every photo, so they are borrowed.
    private static async Task<(byte[] Buffer, int Length)> ReadAsync(Stream bytes, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        var length = 0;
        try
        {
            while (length <= PhotoLimits.LargestBytes)
            {
                if (length == buffer.Length) buffer = Grown(buffer, length);
                var read = await bytes.ReadAsync(buffer.AsMemory(length), ct);
                if (read == 0) break;
                length += read;
            }
            return (buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grown(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * length);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}

/// <summary>A file in memory, with its place. The bytes are gone once it is disposed.</summary>
internal sealed class HeldPhoto(byte[] buffer, int length, SemaphoreSlim place) : IDisposable
{
    private SemaphoreSlim? _place = place;

    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _place, null) is not { } held) return;
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        held.Release();
    }
}
