using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos.Cleaning;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning;

public sealed class CleanJpegTests
{
    [Fact]
    public void From_PhonePhoto_GivesWhatItsMetadataSaid()
    {
        foreach (var bigEndian in new[] { true, false })
        {
            var photo = Clean(DirtyJpeg.From(Pictures.Read("baseline.jpg"), 6, bigEndian));
            Assert.Equal((Pictures.Width, Pictures.Height), (photo.Width, photo.Height));
            Assert.Equal(6, photo.Facts.Orientation);
            Assert.True(photo.Facts.SidesSwapped);
            Assert.Equal(new PhotoTime(new DateTime(2026, 3, 5, 14, 7, 9), TimeSpan.FromHours(7)), photo.Facts.TakenAt);
            Assert.Equal(DateTimeKind.Unspecified, photo.Facts.TakenAt!.Local.Kind);
            Assert.Equal(ExifBlock.Latitude, photo.Facts.Place!.Latitude, 4);
            Assert.Equal(ExifBlock.Longitude, photo.Facts.Place.Longitude, 4);
            Assert.True(photo.TailCut);
        }
    }

    [Fact]
    public void From_EveryCoding_KeepsNoSecret()
    {
        foreach (var name in Pictures.Jpegs)
        {
            var dirty = DirtyJpeg.From(Pictures.Read($"{name}.jpg"), 3);
            Assert.Equal(Secrets.All, Secrets.FoundIn(dirty));
            Assert.Empty(Secrets.FoundIn(Clean(dirty).Bytes.Span));
        }
    }

    [Fact]
    public void From_SamePictureOtherMetadata_HasTheSameHash()
    {
        var plain = Pictures.Read("baseline.jpg");
        var hash = Clean(plain).PixelHash;
        Assert.Equal(hash, Clean(DirtyJpeg.From(plain, 8)).PixelHash);
        Assert.Equal(hash, Clean(Clean(DirtyJpeg.From(plain, 1)).Bytes).PixelHash);
        Assert.NotEqual(hash, Clean(Pictures.Read("restart.jpg")).PixelHash);
    }

    [Fact]
    public void From_WorkingCopy_ChangesNothing()
    {
        var copy = Clean(DirtyJpeg.From(Pictures.Read("progressive.jpg"), 5)).Bytes;
        var again = Clean(copy);
        Assert.Equal(copy.ToArray(), again.Bytes.ToArray());
        Assert.Equal(new PhotoFacts(5, null, null), again.Facts);
        Assert.False(again.TailCut);
    }

    [Fact]
    public void From_JpegCutAnywhere_IsDamaged()
    {
        foreach (var name in Pictures.Jpegs)
        {
            var whole = Pictures.Read($"{name}.jpg");
            for (var length = 3; length < whole.Length; length++)
                Assert.IsType<DamagedPhoto>(CleanPhoto.From(whole.AsMemory(0, length)).Refusal);
        }
    }

    private static CleanedPhoto Clean(ReadOnlyMemory<byte> file)
    {
        var outcome = CleanPhoto.From(file, "image/jpeg", "IMG_2031.JPG");
        Assert.Null(outcome.Refusal);
        return Assert.IsType<CleanedPhoto>(outcome.Value);
    }
}
