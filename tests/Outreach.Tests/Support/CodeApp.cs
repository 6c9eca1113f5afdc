using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace BachDang.Outreach.Tests.Support;

/// <summary>The code app on an officer's telephone (RFC 6238: SHA-1, 30 seconds, six digits).</summary>
internal sealed class CodeApp(string key)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] _secret = Decode(key);

    /// <summary>The code so many half minutes from now.</summary>
    public string Code(int later = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(
            counter, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + later);
#pragma warning disable CA5350 // The apps' own algorithm.
        var hash = HMACSHA1.HashData(_secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var sign in key.Replace(" ", "", StringComparison.Ordinal))
        {
            bits = ((bits << 5) | Alphabet.IndexOf(sign, StringComparison.Ordinal)) & 0xffff;
            if ((count += 5) < 8) continue;
            bytes.Add((byte)(bits >> (count -= 8)));
        }
        return [.. bytes];
    }
}
