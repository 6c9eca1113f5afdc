using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos.Cleaning;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning;

/// <summary>Ten thousand broken files: always a typed result, never an exception, always bounded.</summary>
public sealed class MutatedPhotoTests
{
    private const int Mutations = 10_000;

    // The copy is about the source's size; lists of pieces, zlib's own buffers and the hash come on top.
    private const int PerByte = 2, Fixed = 64 * 1024, MostGrowth = 1024;

    [Fact]
    public void From_RandomMutations_AlwaysGivesATypedResultWithinBounds()
    {
        var sources = Pictures.Files.SelectMany(f => new[] { Pictures.Read(f), Dirty.From(f, 6) }).ToArray();
        foreach (var source in sources) CleanPhoto.From(source); // what is made once is not the file's
        var seen = new Dictionary<string, int>();
        for (var seed = 0; seed < Mutations; seed++)
        {
            var file = Mutated(sources, new Random(seed));
            var before = GC.GetAllocatedBytesForCurrentThread();
            BachDang.Outreach.Ward.Outcome<CheckedPhoto> outcome = default;
            var thrown = Record.Exception(() => outcome = CleanPhoto.From(file));
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(thrown is null, $"seed {seed}: {thrown}");
            Assert.True(allocated <= PerByte * file.Length + Fixed, $"seed {seed}: {allocated} for {file.Length}");
            Assert.True(outcome.Refusal is PhotoRefusal ^ outcome.Value is not null, $"seed {seed}");
            if (outcome.Value is CleanedPhoto photo)
            {
                Assert.True(photo.Bytes.Length <= file.Length + MostGrowth, $"seed {seed}: grew");
                var again = CleanPhoto.From(photo.Bytes).Value as CleanedPhoto;
                Assert.True(again?.PixelHash == photo.PixelHash, $"seed {seed}: the copy is not clean");
            }
            var result = (outcome.Refusal as object ?? outcome.Value!).GetType().Name;
            seen[result] = seen.GetValueOrDefault(result) + 1;
        }
        // Both ends are reached, or the mutations would test only one of them.
        Assert.True(seen[nameof(DamagedPhoto)] > Mutations / 10, string.Join(", ", seen));
        Assert.True(seen[nameof(CleanedPhoto)] > Mutations / 10, string.Join(", ", seen));
    }

    private static byte[] Mutated(byte[][] sources, Random random)
    {
        var file = new List<byte>(sources[random.Next(sources.Length)]);
        for (var times = random.Next(1, 4); times > 0 && file.Count > 8; times--)
        {
            // The first half of the changes strike the beginning, where the structure is.
            var at = random.Next(random.Next(2) == 0 ? Math.Min(file.Count, 200) : file.Count);
            var length = Math.Min(random.Next(1, 40), file.Count - at);
            switch (random.Next(7))
            {
                case 0: file[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: file[at] = (byte)random.Next(256); break;
                case 2: file[at] = 0xFF; break;
                case 3: file.RemoveRange(at, length); break;
                case 4: file.InsertRange(at, file.GetRange(random.Next(file.Count - length), length)); break;
                case 5: file.RemoveRange(at, file.Count - at); break;
                default:
                    var other = sources[random.Next(sources.Length)];
                    file.RemoveRange(at, file.Count - at);
                    file.AddRange(other[random.Next(other.Length)..]);
                    break;
            }
        }
        return [.. file];
    }
}
