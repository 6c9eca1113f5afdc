using System.Security.Cryptography;

namespace BachDang.Outreach.Ward.Identity.Boxes;

/// <summary>The passphrase opens none of the private keys.</summary>
public sealed record WrongPassphrase : Refusal;

/// <summary>No custodian was made: there is no private key here.</summary>
public sealed record NoCustodian : Refusal;

/// <summary>The box was changed, cut or put together from others, or is no box. What was read from it so far is worth
/// nothing.</summary>
internal sealed record BoxDamaged : Refusal;

/// <summary>The box is for a key that this passphrase does not open.</summary>
internal sealed record BoxOfAnotherKey(string KeyId) : Refusal;

/// <summary>Opens sealed boxes while it lives: the ward's private keys, of all generations that the passphrase opens.
/// Dispose it as soon as the boxes are read; that clears the keys. Not for several threads at once.</summary>
internal sealed class Custodian : IDisposable
{
    private readonly Dictionary<string, RSA> _keys = [];

    private Custodian()
    {
    }

    /// <summary>Takes about half a second for each key in the folder.</summary>
    public static Outcome<Custodian> Open(string keysFolder, ReadOnlySpan<char> passphrase)
    {
        var files = Directory.Exists(keysFolder)
            ? Directory.GetFiles(keysFolder, CustodianKeys.AnyPrivateFile)
            : [];
        if (files.Length == 0) return new NoCustodian();
        using var read = Passphrase.Read(passphrase);
        if (read is null) return new WrongPassphrase();
        var custodian = new Custodian();
        foreach (var file in files) custodian.Add(File.ReadAllText(file), read);
        if (custodian._keys.Count > 0) return custodian;
        custodian.Dispose();
        return new WrongPassphrase();
    }

    public Outcome<byte[]> Open(ReadOnlySpan<byte> box)
    {
        if (box.Length < BoxFormat.FixedBytes) return new BoxDamaged();
        var header = BoxFormat.FixedBytes + BoxFormat.WrappedLength(box);
        if (box.Length < header + BoxFormat.TagBytes) return new BoxDamaged();
        var begun = Begin(box[..header]);
        if (begun.Value is not { } chunks) return begun.Refusal!;
        using (chunks)
        {
            var content = box[header..];
            var count = (int)BoxFormat.Chunks(content.Length, BoxFormat.SealedChunk);
            if (content.Length - (count - 1) * BoxFormat.SealedChunk < BoxFormat.TagBytes) return new BoxDamaged();
            var plain = new byte[content.Length - count * BoxFormat.TagBytes];
            for (var chunk = 0; chunk < count; chunk++)
            {
                var from = chunk * BoxFormat.SealedChunk;
                var piece = content[from..Math.Min(from + BoxFormat.SealedChunk, content.Length)];
                if (!chunks.TryOpen(piece, chunk == count - 1, plain.AsSpan(chunk * BoxFormat.PlainChunk)))
                    return new BoxDamaged();
            }
            return plain;
        }
    }

    /// <summary>Opens a photo's box without holding it in memory. When it is refused, throw away what was written.
    /// </summary>
    /// <returns>The number of bytes written.</returns>
    public async Task<Outcome<long>> OpenAsync(Stream box, Stream plain, CancellationToken ct)
    {
        var begun = await BeginAsync(box, ct);
        if (begun.Value is not { } chunks) return begun.Refusal!;
        using (chunks)
        {
            var source = new ChunkStream(box, BoxFormat.SealedChunk);
            var room = new byte[BoxFormat.PlainChunk];
            var written = 0L;
            do
            {
                await source.ReadAsync(ct);
                if (!chunks.TryOpen(source.Chunk.Span, source.IsLast, room)) return new BoxDamaged();
                var length = source.Chunk.Length - BoxFormat.TagBytes;
                await plain.WriteAsync(room.AsMemory(0, length), ct);
                written += length;
            }
            while (!source.IsLast);
            CryptographicOperations.ZeroMemory(room);
            return written;
        }
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values) key.Dispose();
        _keys.Clear();
    }

    private async Task<Outcome<BoxChunks>> BeginAsync(Stream box, CancellationToken ct)
    {
        var start = new byte[BoxFormat.FixedBytes];
        if (await box.ReadAtLeastAsync(start, start.Length, false, ct) < start.Length) return new BoxDamaged();
        var wrapped = BoxFormat.WrappedLength(start);
        if (wrapped > BoxFormat.LongestWrapped) return new BoxDamaged();
        var header = new byte[start.Length + wrapped];
        start.CopyTo(header, 0);
        if (await box.ReadAtLeastAsync(header.AsMemory(start.Length), wrapped, false, ct) < wrapped)
            return new BoxDamaged();
        return Begin(header);
    }

    private Outcome<BoxChunks> Begin(ReadOnlySpan<byte> header)
    {
        if (header[0] != BoxFormat.Version) return new BoxDamaged();
        if (!_keys.TryGetValue(BoxFormat.KeyId(header), out var key))
            return new BoxOfAnotherKey(BoxFormat.KeyId(header));
        byte[] contentKey;
        try
        {
            contentKey = key.Decrypt(header[BoxFormat.FixedBytes..], BoxFormat.Wrapping);
        }
        catch (CryptographicException)
        {
            return new BoxDamaged();
        }
        try
        {
            return contentKey.Length == BoxFormat.ContentKeyBytes
                ? new BoxChunks(contentKey, header)
                : new BoxDamaged();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(contentKey);
        }
    }

    private void Add(string pem, Passphrase passphrase)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromEncryptedPem(pem, passphrase.Characters);
            var id = BoxFormat.KeyIdOf(rsa.ExportSubjectPublicKeyInfo());
            if (_keys.TryAdd(id, rsa)) return;
        }
        catch (Exception closed) when (closed is CryptographicException or ArgumentException)
        {
            // Another passphrase, or no key at all: the others may still open.
        }
        rsa.Dispose();
    }
}
