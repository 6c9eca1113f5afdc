using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Photos.Stores;

/// <summary>Says at start what is missing or wrong; never repeats the connection string.</summary>
internal sealed partial class PhotosOptionsCheck : IValidateOptions<PhotosOptions>
{
    public ValidateOptionsResult Validate(string? name, PhotosOptions options)
    {
        if (!Enum.GetNames<PhotoStoreKind>().Contains(options.Store, StringComparer.OrdinalIgnoreCase))
        {
            return ValidateOptionsResult.Fail($"Photos:Store is '{options.Store}'. Allowed: "
                + $"{string.Join(", ", Enum.GetNames<PhotoStoreKind>())}.");
        }
        if (options.Kind == PhotoStoreKind.Folder)
        {
            return options.ConnectionString.Length == 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Photos:ConnectionString is given but Photos:Store is Folder. Set "
                    + "Photos:Store to AzureBlob, or remove the connection string.");
        }
        var wrong = new List<string>();
        if (!AzureBlobPhotos.CanRead(options.ConnectionString))
            wrong.Add("Photos:ConnectionString is missing or no connection string of a storage account.");
        if (!ContainerName().IsMatch(options.Container))
            wrong.Add($"Photos:Container is '{options.Container}'. Allowed: 3 to 63 small letters, digits and single "
                + "hyphens between them.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    [GeneratedRegex(@"\A(?=.{3,63}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex ContainerName();
}
