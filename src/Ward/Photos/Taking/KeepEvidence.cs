using System.Buffers;
using System.Runtime.InteropServices;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Photos.Cleaning;
using BachDang.Outreach.Ward.Photos.Stores;

namespace BachDang.Outreach.Ward.Photos.Taking;

/// <summary>Puts the evidence pair into the store: the original sealed for the custodian, and the working copy.
/// </summary>
internal sealed class KeepEvidence(IPhotoStore store, Sealing sealing)
{
    public bool CanSeal => sealing.CanSeal;

    /// <summary>Stores the pair under a photo's id; doing it again replaces it.</summary>
    /// <returns>The keys of both halves; null for a half that is not kept.</returns>
    /// <exception cref="PhotoStoreUnavailableException">The store is away; the pair may be there by half, which the
    /// sweep removes.</exception>
    public async Task<(string? Original, string? Working)> PutAsync(
        Guid photo, ReadOnlyMemory<byte> original, CheckedPhoto picture, CancellationToken ct)
    {
        string? originalKey = null, workingKey = null;
        if (sealing.CanSeal)
        {
            var key = PhotoKey.Of(photo, PhotoPart.Original);
            await PutSealedAsync(key, original, ct);
            originalKey = key.Value;
        }
        if (picture is CleanedPhoto cleaned)
        {
            var key = PhotoKey.Of(photo, PhotoPart.Working);
            await store.PutAsync(key, AsStream(cleaned.Bytes), ct);
            workingKey = key.Value;
        }
        return (originalKey, workingKey);
    }

    private async Task PutSealedAsync(PhotoKey key, ReadOnlyMemory<byte> original, CancellationToken ct)
    {
        // A box is a little longer than what is in it: its head, and a tag for every 64 KiB.
        var buffer = ArrayPool<byte>.Shared.Rent(original.Length + (original.Length / 512) + 8192);
        try
        {
            using var box = new MemoryStream(buffer);
            await sealing.SealAsync(AsStream(original), box, ct);
            box.SetLength(box.Position);
            box.Position = 0;
            await store.PutAsync(key, box, ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
