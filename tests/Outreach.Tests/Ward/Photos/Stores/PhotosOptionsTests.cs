using BachDang.Outreach.Ward.Photos.Stores;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Stores;

public sealed class PhotosOptionsTests
{
    private const string Account = "UseDevelopmentStorage=true";

    [Theory]
    [InlineData("Folder", "", "photos", null)]
    [InlineData("azureblob", Account, "photos", null)]
    [InlineData("Disk", "", "photos", "Allowed: Folder, AzureBlob")]
    [InlineData("1", "", "photos", "Allowed: Folder, AzureBlob")]
    [InlineData("Folder", Account, "photos", "Set Photos:Store to AzureBlob")]
    [InlineData("AzureBlob", "", "photos", "Photos:ConnectionString is missing")]
    [InlineData("AzureBlob", "AccountKey=s3cret", "photos", "no connection string")]
    [InlineData("AzureBlob", Account, "Photos", "small letters")]
    [InlineData("AzureBlob", Account, "a--b", "small letters")]
    public void Validate_SaysWhatIsWrong(string store, string account, string container, string? says)
    {
        var options = new PhotosOptions { Store = store, ConnectionString = account, Container = container };
        var result = new PhotosOptionsCheck().Validate(null, options);
        Assert.Equal(says is null, result.Succeeded);
        if (says is null) return;
        Assert.Contains(says, result.FailureMessage);
        Assert.DoesNotContain("s3cret", result.FailureMessage);
    }
}
