using System.Text;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos.Cleaning;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning;

public sealed class CleanPhotoTests
{
    public static TheoryData<string> Files => [.. Pictures.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void From_PhonePhoto_GivesWhatItsMetadataSaid(string file)
    {
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var photo = Clean(Dirty.From(file, orientation), file);
            Assert.Equal((Pictures.Width, Pictures.Height), (photo.Width, photo.Height));
            Assert.Equal(orientation, photo.Facts.Orientation);
            Assert.Equal(orientation >= 5, photo.Facts.SidesSwapped);
            Assert.Equal(new PhotoTime(new DateTime(2026, 3, 5, 14, 7, 9), TimeSpan.FromHours(7)), photo.Facts.TakenAt);
            Assert.Equal(DateTimeKind.Unspecified, photo.Facts.TakenAt!.Local.Kind);
            Assert.Equal(ExifBlock.Latitude, photo.Facts.Place!.Latitude, 4);
            Assert.Equal(ExifBlock.Longitude, photo.Facts.Place.Longitude, 4);
            Assert.True(photo.TailCut);
        }
    }

    [Fact]
    public void From_EitherByteOrder_ReadsTheSame()
    {
        var plain = Pictures.Read("baseline.jpg");
        Assert.Equal(Clean(DirtyJpeg.From(plain, 6), ".jpg").Facts,
            Clean(DirtyJpeg.From(plain, 6, bigEndian: false), ".jpg").Facts);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void From_DirtyFile_KeepsNoSecret(string file)
    {
        var dirty = Dirty.From(file, 3);
        Assert.Equal(Secrets.All, Secrets.FoundIn(dirty));
        Assert.Empty(Secrets.FoundIn(Clean(dirty, file).Bytes.Span));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void From_SamePictureOtherMetadata_HasTheSameHash(string file)
    {
        var hash = Clean(Pictures.Read(file), file).PixelHash;
        Assert.Equal(hash, Clean(Dirty.From(file, 8), file).PixelHash);
        Assert.Equal(hash, Clean(Clean(Dirty.From(file, 1), file).Bytes, file).PixelHash);
    }

    [Fact]
    public void From_DifferentPictures_HaveDifferentHashes()
    {
        var hashes = Pictures.Files.Select(file => Clean(Pictures.Read(file), file).PixelHash).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void From_WorkingCopy_ChangesNothing(string file)
    {
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var copy = Clean(Dirty.From(file, orientation), file).Bytes;
            var again = Clean(copy, file);
            Assert.Equal(copy.ToArray(), again.Bytes.ToArray());
            Assert.Equal(new PhotoFacts(orientation, null, null), again.Facts);
            Assert.False(again.TailCut);
        }
    }

    [Theory]
    [InlineData("ftypheic", "image/heic", "a.heic", nameof(PictureKind.Heif))]
    [InlineData("ftypavif", "image/avif", "a.avif", nameof(PictureKind.Avif))]
    public void From_PictureWithoutPreview_IsOnlySealed(string brand, string type, string name, string kind)
    {
        byte[] file = [0, 0, 0, 24, .. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. "mif1miaf"u8, .. new byte[40]];
        Assert.Equal(kind, Assert.IsType<SealedOnly>(CleanPhoto.From(file, type, name).Value).Kind.ToString());
    }

    [Theory]
    [InlineData("II*\0\u0008\0\0\0", "x.dng", nameof(PictureKind.Tiff))]
    [InlineData("GIF89a\u0001\0\u0001\0", "x.gif", nameof(PictureKind.Gif))]
    public void From_OlderPicture_IsOnlySealed(string file, string name, string kind) => Assert.Equal(kind,
        Assert.IsType<SealedOnly>(CleanPhoto.From(Encoding.Latin1.GetBytes(file), "", name).Value).Kind.ToString());

    [Theory]
    [InlineData("", "")]
    [InlineData("image/jpeg; charset=binary", "IMG_2031.JPG")]
    [InlineData("application/octet-stream", "ảnh 12.30 hôm nay")]
    [InlineData("image/pjpeg", "a.b.jfif")]
    public void From_HonestOrNoClaim_IsTaken(string type, string name) =>
        Assert.True(CleanPhoto.From(Pictures.Read("baseline.jpg"), type, name).Done);

    private static CleanedPhoto Clean(ReadOnlyMemory<byte> file, string name)
    {
        var outcome = CleanPhoto.From(file, "", name);
        Assert.Null(outcome.Refusal);
        return Assert.IsType<CleanedPhoto>(outcome.Value);
    }
}
