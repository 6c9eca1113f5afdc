using System.Buffers.Binary;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos.Cleaning;
using BachDang.Outreach.Ward.Photos.Covering;
using BachDang.Outreach.Ward.Photos.Covering.Drawing;
using StbImageSharp;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Covering;

public sealed class DrawBoxesTests
{
    private static readonly CoverBox Box = CoverBox.Read("30,20,45.5,50")!.Value;

    public static TheoryData<string, int> Everything()
    {
        var all = new TheoryData<string, int>();
        foreach (var file in Pictures.Files.Where(file => !file.EndsWith(".webp", StringComparison.Ordinal)))
            for (var orientation = 1; orientation <= 8; orientation++) all.Add(file, orientation);
        return all;
    }

    [Theory, MemberData(nameof(Everything))]
    public void On_AnyCodingAndOrientation_LeavesOneColourInTheBox(string file, int orientation)
    {
        var before = Clean(file, orientation);

        var after = DrawBoxes.On(before.Bytes, [Box]).Value!;

        var (width, height) = orientation >= 5 ? (Pictures.Height, Pictures.Width) : (Pictures.Width, Pictures.Height);
        Assert.Equal((width, height, 1), (after.Width, after.Height, after.Facts.Orientation));
        var shown = Decode(after.Bytes);
        var inside = new HashSet<(byte, byte, byte)>();
        for (var y = (int)(height * 0.2); y < Math.Ceiling(height * 0.7); y++)
            for (var x = (int)(width * 0.3); x < Math.Ceiling(width * 0.755); x++) inside.Add(At(shown, x, y));
        Assert.Equal((0, 0, 0), Assert.Single(inside));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7)]
    [InlineData(8)]
    public void On_APngTurned_KeepsEveryPixelOutsideTheBox(int orientation)
    {
        var before = Clean("plain.png", orientation);
        var stored = Decode(before.Bytes);

        var shown = Decode(DrawBoxes.On(before.Bytes, [CoverBox.Read("0,0,10,10")!.Value]).Value!.Bytes);

        var (last, lowest) = (stored.Width - 1, stored.Height - 1);
        for (var y = 8; y < shown.Height; y++)
        {
            for (var x = 8; x < shown.Width; x++)
            {
                // EXIF 2.3, 4.6.4 A: which stored row and column the shown ones are.
                var (sx, sy) = orientation switch
                {
                    1 => (x, y),
                    2 => (last - x, y),
                    3 => (last - x, lowest - y),
                    4 => (x, lowest - y),
                    5 => (y, x),
                    6 => (y, lowest - x),
                    7 => (last - y, lowest - x),
                    _ => (last - y, x),
                };
                Assert.Equal(At(stored, sx, sy), At(shown, x, y));
            }
        }
    }

    [Theory]
    [InlineData("baseline.jpg"), InlineData("progressive.jpg"), InlineData("plain.png"), InlineData("clear.png")]
    public void On_TakesNoRunOfTheOldCodingOver(string file)
    {
        const int Run = 16;
        var old = Clean(file, 1).Bytes.ToArray();
        var covered = DrawBoxes.On(old, [Box]).Value!.Bytes.ToArray();
        // The coded pixels: the last part of the file; headers and standard tables are the same in any picture.
        var from = file.EndsWith(".jpg", StringComparison.Ordinal)
            ? old.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xDA]) + 14
            : old.AsSpan().IndexOf("IDAT"u8) + 6;
        for (var at = from; at + Run < old.Length - 16; at++)
            Assert.True(covered.AsSpan().IndexOf(old.AsSpan(at, Run)) < 0, $"{file}: bytes from {at} are still there");
    }

    [PhotoToolsTheory]
    [InlineData("baseline.jpg"), InlineData("cmyk.jpg"), InlineData("plain.png")]
    public void On_OtherDecodersSeeOneColourInTheBoxToo(string file)
    {
        var covered = DrawBoxes.On(Clean(file, 1).Bytes, [Box]).Value!;
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}{Path.GetExtension(file)}");
        File.WriteAllBytes(path, covered.Bytes.ToArray());
        try
        {
            var pixels = PhotoTools.Pixels(path);
            var depth = file.EndsWith(".png", StringComparison.Ordinal) ? 4 : 3;
            var body = pixels.AsSpan(pixels.Length - (Pictures.Width * Pictures.Height * depth));
            for (var y = 8; y < 20; y++)
                for (var x = 16; x < 34; x++)
                    Assert.Equal(new byte[3], body.Slice(((y * Pictures.Width) + x) * depth, 3).ToArray());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void On_AWebP_SaysItCannotBeDrawnOn() =>
        Assert.IsType<CannotBeDrawnOn>(DrawBoxes.On(Clean("lossy.webp", 1).Bytes, [Box]).Refusal);

    [Fact]
    public void On_APictureOfHugeSides_IsRefusedBeforeItIsDecoded()
    {
        var png = Pictures.Read("plain.png");
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 16_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 16_000);
        Assert.IsAssignableFrom<PhotoRefusal>(DrawBoxes.On(png, [Box]).Refusal);

        var jpeg = Pictures.Read("baseline.jpg");
        var frame = jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), 65_000);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), 65_000);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.IsType<TooManyPixels>(DrawBoxes.On(jpeg, [Box]).Refusal);
        // A decoder would have asked for 12 GB; other tests run beside this one.
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 1_000_000_000);
    }

    [Theory]
    [InlineData("10,20,30,15", "10,20,30,15"), InlineData("-5,-5,20,20", "0,0,15,15")]
    [InlineData("90,90,50,50", "90,90,10,10"), InlineData("10,20,0,15", null), InlineData("10,20,30", null)]
    [InlineData("NaN,0,5,5", null), InlineData("a,b,c,d", null), InlineData("", null), InlineData(null, null)]
    public void Read_ABox_IsCutToThePicture(string? text, string? box) =>
        Assert.Equal(box, CoverBox.Read(text)?.ToString());

    private static CleanedPhoto Clean(string file, int orientation) =>
        (CleanedPhoto)CleanPhoto.From(Dirty.From(file, orientation)).Value!;

    private static ImageResult Decode(ReadOnlyMemory<byte> file) =>
        ImageResult.FromMemory(file.ToArray(), ColorComponents.RedGreenBlue);

    private static (byte, byte, byte) At(ImageResult image, int x, int y)
    {
        var at = ((y * image.Width) + x) * 3;
        return (image.Data[at], image.Data[at + 1], image.Data[at + 2]);
    }
}
