using System.Security.Cryptography;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Identity.Boxes;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Identity.Boxes;

public sealed class SealingTests(CustodianRig rig) : IClassFixture<CustodianRig>
{
    private const int Chunk = 64 * 1024;
    private const int SealedChunk = Chunk + 16;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData(3 * Chunk)]
    [InlineData(3 * Chunk + 7)]
    public async Task Seal_AnyLength_OpensAsItWas_InBothForms(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);
        var box = rig.Sealing.Seal(plain);
        var stream = new MemoryStream();
        await rig.Sealing.SealAsync(new Dripping(plain), stream, CancellationToken.None);
        Assert.Equal(box.Length, stream.Length);
        Assert.NotEqual(box, stream.ToArray());
        foreach (var one in new[] { box, stream.ToArray() })
        {
            Assert.Equal(plain, rig.Custodian.Open(one).Value);
            var opened = new MemoryStream();
            Assert.Equal(length, (await OpenAsync(one, opened)).Value);
            Assert.Equal(plain, opened.ToArray());
        }
    }

    [Fact]
    public async Task Open_AnyBitFlipped_IsRefused()
    {
        var box = rig.Sealing.Seal("0912 345 678"u8);
        for (var at = 0; at < box.Length; at++)
            for (var bit = 0; bit < 8; bit += 7)
            {
                box[at] ^= (byte)(1 << bit);
                AssertRefused(rig.Custodian.Open(box).Refusal);
                if (bit == 0) AssertRefused((await OpenAsync(box, Stream.Null)).Refusal);
                box[at] ^= (byte)(1 << bit);
            }
        Assert.True(rig.Custodian.Open(box).Done);
    }

    [Fact]
    public async Task Open_CutAnywhere_IsRefused()
    {
        var box = rig.Sealing.Seal(RandomNumberGenerator.GetBytes(3 * Chunk + 100));
        var header = box.Length - 3 * SealedChunk - 116;
        var cuts = Enumerable.Range(0, 4).Select(n => header + n * SealedChunk)
            .SelectMany(at => new[] { at - 1, at, at + 1, at + 16 }).Concat([0, 1, 10, 11, 12, box.Length - 1]);
        foreach (var cut in cuts)
        {
            AssertRefused(rig.Custodian.Open(box.AsSpan(0, cut)).Refusal);
            AssertRefused((await OpenAsync(box[..cut], Stream.Null)).Refusal);
        }
    }

    [Fact]
    public async Task Open_ChunksSwappedRepeatedOrOfAnotherBox_IsRefused()
    {
        var box = rig.Sealing.Seal(new byte[3 * Chunk]);
        var other = rig.Sealing.Seal(new byte[3 * Chunk]);
        var header = box.Length - 3 * SealedChunk;
        byte[] Part(byte[] from, int n) => from[(header + n * SealedChunk)..(header + (n + 1) * SealedChunk)];
        byte[][] forgeries =
        [
            [.. box[..header], .. Part(box, 1), .. Part(box, 0), .. Part(box, 2)],
            [.. box[..header], .. Part(box, 0), .. Part(box, 0), .. Part(box, 2)],
            [.. box[..header], .. Part(box, 0), .. Part(other, 1), .. Part(box, 2)],
            [.. box[..header], .. Part(box, 0), .. Part(box, 2)],
            [.. box, .. Part(box, 2)],
            [.. box, 0],
            [.. other[..header], .. box[header..]],
        ];
        foreach (var forged in forgeries)
        {
            Assert.IsType<BoxDamaged>(rig.Custodian.Open(forged).Refusal);
            Assert.IsType<BoxDamaged>((await OpenAsync(forged, Stream.Null)).Refusal);
        }
    }

    private Task<Outcome<long>> OpenAsync(byte[] box, Stream plain) =>
        rig.Custodian.OpenAsync(new Dripping(box), plain, CancellationToken.None);

    private static void AssertRefused(Refusal? refusal) =>
        Assert.True(refusal is BoxDamaged or BoxOfAnotherKey, $"{refusal}");

    /// <summary>Gives what it has in odd pieces, as a network does.</summary>
    private sealed class Dripping(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 10_007)], cancellationToken);
    }
}
