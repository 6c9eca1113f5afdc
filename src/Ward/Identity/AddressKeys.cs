using System.Security.Cryptography;
using System.Text;

namespace BachDang.Outreach.Ward.Identity;

/// <summary>The keys that keep chat addresses out of the data: an HMAC key to find a conversation by its address
/// and an AES-GCM key to seal what must be read back (the address itself, a raw update until it is handled).
/// One file in the keys folder, made at first start, readable by the service's account only.</summary>
public sealed class AddressKeys
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const string FileName = "address.key";

    private readonly byte[] _hashKey;
    private readonly byte[] _sealKey;

    private AddressKeys(byte[] secret)
    {
        _hashKey = secret[..KeyBytes];
        _sealKey = secret[KeyBytes..];
    }

    /// <summary>Reads the key file, or makes it when the folder has none.</summary>
    /// <exception cref="InvalidDataException">The file has another length: it is damaged and must be restored from
    /// its backup, because a new key would cut every conversation off.</exception>
    public static AddressKeys Open(string folder) => new(KeyFile.ReadOrMake(folder, FileName, 2 * KeyBytes));

    /// <summary>The keyed hash under which an address is found; 32 bytes, the same for the same channel and
    /// address.</summary>
    public byte[] Hash(string channel, string address) =>
        HMACSHA256.HashData(_hashKey, Encoding.UTF8.GetBytes($"{channel}\n{address}"));

    /// <summary>Seals text or bytes: nonce, tag, ciphertext. Every call gives other bytes.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_sealKey, TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes));
        return sealedBytes;
    }

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <exception cref="CryptographicException">Damaged, or sealed with another key.</exception>
    public byte[] Unseal(ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < NonceBytes + TagBytes) throw new CryptographicException("Sealed value is too short.");
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_sealKey, TagBytes);
        aes.Decrypt(sealedBytes[..NonceBytes], sealedBytes[(NonceBytes + TagBytes)..],
            sealedBytes.Slice(NonceBytes, TagBytes), plain);
        return plain;
    }

    public byte[] SealText(string text) => Seal(Encoding.UTF8.GetBytes(text));

    public string UnsealText(ReadOnlySpan<byte> sealedBytes) => Encoding.UTF8.GetString(Unseal(sealedBytes));
}
