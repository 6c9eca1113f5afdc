using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BachDang.Outreach.Ward.Identity.Boxes;

/// <summary>A sealed box (ADR 12): version (1 byte), id of the key it is for (8), length of the wrapped content key
/// (2), the wrapped content key (RSA-OAEP-SHA256), then chunks of 64 KiB, each ciphertext and tag (AES-256-GCM).
/// </summary>
internal static class BoxFormat
{
    public const byte Version = 1;
    public const int KeyIdBytes = 8;
    public const int PlainChunk = 64 * 1024;
    public const int SealedChunk = PlainChunk + TagBytes;
    public const int TagBytes = 16;
    public const int ContentKeyBytes = 32;
    public const int FixedBytes = 1 + KeyIdBytes + 2;
    public const int LongestWrapped = 1024;
    public static readonly RSAEncryptionPadding Wrapping = RSAEncryptionPadding.OaepSHA256;

    /// <summary>What tells one key pair from another: the first 8 bytes of SHA-256 of its public key (SPKI), in hex.
    /// </summary>
    public static string KeyIdOf(ReadOnlySpan<byte> publicKey) =>
        Convert.ToHexStringLower(SHA256.HashData(publicKey).AsSpan(0, KeyIdBytes));

    public static byte[] Header(string keyId, ReadOnlySpan<byte> wrapped)
    {
        var header = new byte[FixedBytes + wrapped.Length];
        header[0] = Version;
        Convert.FromHexString(keyId).CopyTo(header, 1);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(1 + KeyIdBytes), (ushort)wrapped.Length);
        wrapped.CopyTo(header.AsSpan(FixedBytes));
        return header;
    }

    public static string KeyId(ReadOnlySpan<byte> header) => Convert.ToHexStringLower(header.Slice(1, KeyIdBytes));

    public static int WrappedLength(ReadOnlySpan<byte> header) =>
        BinaryPrimitives.ReadUInt16BigEndian(header[(1 + KeyIdBytes)..]);

    /// <summary>Bytes of a box around so many bytes.</summary>
    public static long SealedLength(int header, long plain) => header + plain + TagBytes * Chunks(plain, PlainChunk);

    /// <summary>Chunks of a content; one even when it is empty.</summary>
    public static long Chunks(long length, int chunk) => Math.Max(1, (length + chunk - 1) / chunk);
}
