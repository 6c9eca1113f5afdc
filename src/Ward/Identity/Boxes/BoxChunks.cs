using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BachDang.Outreach.Ward.Identity.Boxes;

/// <summary>The chunks of one box, in order. The content key is used for this box only, so the chunk's number serves as
/// nonce; whether it is the last one, and the header, are authenticated with it: a chunk that is missing, moved or
/// taken from elsewhere does not open.</summary>
internal sealed class BoxChunks : IDisposable
{
    private const int NonceBytes = 12;
    private readonly AesGcm _aes;
    private readonly byte[] _bound;
    private long _next;

    /// <param name="contentKey">Copied; the caller clears it.</param>
    /// <param name="header">The box's header, whole.</param>
    public BoxChunks(ReadOnlySpan<byte> contentKey, ReadOnlySpan<byte> header)
    {
        _aes = new AesGcm(contentKey, BoxFormat.TagBytes);
        _bound = [.. SHA256.HashData(header), 0];
    }

    /// <param name="box">Room for the plain bytes and a tag.</param>
    public void Seal(ReadOnlySpan<byte> plain, bool last, Span<byte> box) =>
        _aes.Encrypt(Nonce(), plain, box[..plain.Length], box.Slice(plain.Length, BoxFormat.TagBytes), Bound(last));

    /// <returns>False when the chunk is not the one that belongs here.</returns>
    public bool TryOpen(ReadOnlySpan<byte> box, bool last, Span<byte> plain)
    {
        if (box.Length < BoxFormat.TagBytes) return false;
        var length = box.Length - BoxFormat.TagBytes;
        try
        {
            _aes.Decrypt(Nonce(), box[..length], box[length..], plain[..length], Bound(last));
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public void Dispose() => _aes.Dispose();

    private byte[] Nonce()
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(NonceBytes - sizeof(long)), _next++);
        return nonce;
    }

    private byte[] Bound(bool last)
    {
        _bound[^1] = last ? (byte)1 : (byte)0;
        return _bound;
    }
}
