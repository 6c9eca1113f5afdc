using BachDang.Outreach.Ward.Photos.Stores;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Stores;

public sealed class PhotoKeyTests
{
    [Fact]
    public void Of_AnId_HasTheMonthOfTheId()
    {
        var id = Guid.CreateVersion7(new DateTimeOffset(2026, 12, 1, 3, 0, 0, TimeSpan.FromHours(7)));
        Assert.Equal($"2026/11/{id:N}.original", PhotoKey.Of(id, PhotoPart.Original).Value);
        Assert.Equal(PhotoKey.Of(id, PhotoPart.Working), PhotoKey.Parse($"2026/11/{id:N}.working"));
        Assert.Throws<ArgumentException>(() => PhotoKey.Of(Guid.Empty, PhotoPart.Working));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("2026/11/0193a5b1c2d37e4f8a9b0c1d2e3f4a5b.working\n")]
    [InlineData("2026/11/0193a5b1c2d37e4f8a9b0c1d2e3f4a5b.jpg")]
    [InlineData("2026/11/0193A5B1C2D37E4F8A9B0C1D2E3F4A5B.working")]
    [InlineData("/2026/11/0193a5b1c2d37e4f8a9b0c1d2e3f4a5b.working")]
    public void Parse_NoneOfOurs_IsNull(string? text) => Assert.Null(PhotoKey.Parse(text));
}
