namespace BachDang.Outreach.Ward.Photos.Stores;

internal enum PhotoStoreKind
{
    /// <summary>The folder <c>photos</c> in the data folder.</summary>
    Folder,

    /// <summary>Azure Blob storage, or what speaks like it.</summary>
    AzureBlob,
}

/// <summary>Section <c>Photos</c>: where photos are kept.</summary>
internal sealed class PhotosOptions
{
    public const string Section = "Photos";

    /// <summary>A name of <see cref="PhotoStoreKind"/>.</summary>
    public string Store { get; set; } = nameof(PhotoStoreKind.Folder);

    /// <summary>Of the storage account; a secret.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The container's name; made when it is missing.</summary>
    public string Container { get; set; } = "photos";

    /// <summary>Valid once the options were checked.</summary>
    public PhotoStoreKind Kind => Enum.Parse<PhotoStoreKind>(Store, ignoreCase: true);
}
