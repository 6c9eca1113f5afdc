using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Identity.Boxes;

/// <summary>Seals what only the custodian may read: contact details and original photos. It knows the ward's public key
/// only (<c>ward.public.pem</c> in the keys folder), so nobody who holds this machine can open what it sealed. The key
/// is looked at anew whenever the file changes: <c>create-custodian</c> needs no restart.</summary>
public sealed class Sealing(IOptions<KeysOptions> keys)
{
    private readonly PublicKeyFile _file = new(Path.Combine(keys.Value.Folder, CustodianKeys.PublicFile));

    /// <summary>Whether there is a usable public key. Until then contact details and originals are not taken.</summary>
    public bool CanSeal => _file.Look() is { SubjectPublicKeyInfo: not null };

    /// <summary>Id of the key in use; null without one.</summary>
    public string? KeyId => _file.Look().KeyId;

    /// <summary>Why the public key file cannot be used; null when it can be, or when there is none.</summary>
    public string? Problem => _file.Look().Problem;

    /// <exception cref="InvalidOperationException">There is no public key; ask <see cref="CanSeal"/> first.</exception>
    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var (header, chunks) = Begin();
        using (chunks)
        {
            var box = new byte[BoxFormat.SealedLength(header.Length, plain.Length)];
            header.CopyTo(box, 0);
            var (from, to) = (0, header.Length);
            while (true)
            {
                var piece = plain[from..Math.Min(from + BoxFormat.PlainChunk, plain.Length)];
                from += piece.Length;
                var last = from == plain.Length;
                chunks.Seal(piece, last, box.AsSpan(to));
                to += piece.Length + BoxFormat.TagBytes;
                if (last) return box;
            }
        }
    }

    /// <summary>Seals a photo without holding it in memory.</summary>
    /// <inheritdoc cref="Seal"/>
    public async Task SealAsync(Stream plain, Stream box, CancellationToken ct)
    {
        var (header, chunks) = Begin();
        using (chunks)
        {
            await box.WriteAsync(header, ct);
            var source = new ChunkStream(plain, BoxFormat.PlainChunk);
            var room = new byte[BoxFormat.SealedChunk];
            do
            {
                await source.ReadAsync(ct);
                chunks.Seal(source.Chunk.Span, source.IsLast, room);
                await box.WriteAsync(room.AsMemory(0, source.Chunk.Length + BoxFormat.TagBytes), ct);
            }
            while (!source.IsLast);
        }
    }

    private (byte[] Header, BoxChunks Chunks) Begin()
    {
        var key = _file.Look();
        if (key.SubjectPublicKeyInfo is null || key.KeyId is null)
            throw new InvalidOperationException("The ward has no public key. Run create-custodian.");
        var contentKey = RandomNumberGenerator.GetBytes(BoxFormat.ContentKeyBytes);
        try
        {
            // One RSA object per box: they may not be shared between threads, and importing takes microseconds.
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(key.SubjectPublicKeyInfo, out _);
            var header = BoxFormat.Header(key.KeyId, rsa.Encrypt(contentKey, BoxFormat.Wrapping));
            return (header, new BoxChunks(contentKey, header));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(contentKey);
        }
    }
}
