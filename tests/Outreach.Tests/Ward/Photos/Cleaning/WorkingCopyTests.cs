using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos.Cleaning;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning;

/// <summary>Working copies before the judges of other houses: exiftool and each format's own decoder.</summary>
public sealed class WorkingCopyTests
{
    public static TheoryData<string> Files => [.. Pictures.Files];

    [PhotoToolsTheory]
    [MemberData(nameof(Files))]
    public void Exiftool_finds_no_metadata_but_the_orientation_and_the_pixels_are_the_same(string file)
    {
        using var folder = new TestFolder();
        var kind = Path.GetExtension(file);
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var dirty = Dirty.From(file, orientation);
            var photo = (CleanedPhoto)CleanPhoto.From(dirty, "", file).Value!;
            File.WriteAllBytes(folder.Sub($"dirty{orientation}{kind}"), dirty);
            File.WriteAllBytes(folder.Sub($"copy{orientation}{kind}"), photo.Bytes.Span);
        }
        var found = PhotoTools.Metadata(folder.Path);
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            // The judge sees what there is to see, or its silence about the copy would mean nothing.
            Assert.Contains(Secrets.Maker, found[$"dirty{orientation}{kind}"].Values);
            Assert.Contains(Secrets.Xmp, found[$"dirty{orientation}{kind}"].Values);
            var left = found[$"copy{orientation}{kind}"];
            var expected = new Dictionary<string, string>();
            if (orientation != PhotoFacts.Upright) expected["EXIF:Orientation"] = $"{orientation}";
            Assert.Equal(expected, left);
        }
        // Decoders that turn the picture by its orientation, or not, must do the same with both.
        foreach (var orientation in new[] { 1, 6 })
        {
            Assert.Equal(PhotoTools.Pixels(folder.Sub($"dirty{orientation}{kind}")),
                PhotoTools.Pixels(folder.Sub($"copy{orientation}{kind}")));
        }
    }
}
