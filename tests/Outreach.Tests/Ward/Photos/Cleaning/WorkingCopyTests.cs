using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos.Cleaning;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning;

/// <summary>Working copies before the judges of other houses: exiftool and each format's own decoder.</summary>
public sealed class WorkingCopyTests
{
    public static TheoryData<string> Files => [.. Pictures.Jpegs.Select(name => name + ".jpg")];

    [PhotoToolsTheory]
    [MemberData(nameof(Files))]
    public void Exiftool_finds_no_metadata_but_the_orientation_and_the_pixels_are_the_same(string file)
    {
        using var folder = new TestFolder();
        var kind = Path.GetExtension(file);
        var (dirty, copy) = (folder.Sub("dirty" + kind), folder.Sub("copy" + kind));
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            File.WriteAllBytes(dirty, Dirty.From(file, orientation));
            // The judge sees what there is to see, or its silence about the copy would mean nothing.
            var seen = PhotoTools.Metadata(dirty);
            Assert.Contains(Secrets.Maker, seen.Values);
            Assert.Contains(Secrets.Xmp, seen.Values);

            var photo = (CleanedPhoto)CleanPhoto.From(File.ReadAllBytes(dirty), "", file).Value!;
            File.WriteAllBytes(copy, photo.Bytes.Span);
            var left = PhotoTools.Metadata(copy);
            if (orientation == 1) Assert.Empty(left);
            else
            {
                Assert.Equal(["EXIF:Orientation"], left.Keys);
                Assert.Equal($"{orientation}", left.Values.Single());
            }
            Assert.Equal(PhotoTools.Pixels(dirty), PhotoTools.Pixels(copy));
        }
    }
}
