using System.Security.Cryptography;

namespace BachDang.Outreach.Ward.Identity.Boxes;

/// <summary>The public key as its file has it now.</summary>
internal sealed class PublicKeyFile(string path)
{
    private const int SmallestKeyBits = 3072;
    private static readonly PublicKey None = new(null, null, null);
    private volatile Seen? _seen;

    /// <summary>Costs a look at the file's time unless it changed.</summary>
    public PublicKey Look()
    {
        var file = new FileInfo(path);
        if (!file.Exists) return None;
        var (at, length) = (file.LastWriteTimeUtc, file.Length);
        if (_seen is { } seen && seen.At == at && seen.Length == length) return seen.Key;
        var key = Read();
        _seen = new Seen(at, length, key);
        return key;
    }

    private PublicKey Read()
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText(path));
            if (rsa.KeySize < SmallestKeyBits)
                return new(null, null, $"'{path}' holds a key of {rsa.KeySize} bits; {SmallestKeyBits} are the least.");
            var info = rsa.ExportSubjectPublicKeyInfo();
            return new(info, BoxFormat.KeyIdOf(info), null);
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentException or IOException)
        {
            return new(null, null, $"'{path}' holds no public key that can be read: restore it from the backup of the "
                + "keys folder.");
        }
    }

    private sealed record Seen(DateTime At, long Length, PublicKey Key);
}

internal sealed record PublicKey(byte[]? SubjectPublicKeyInfo, string? KeyId, string? Problem);
