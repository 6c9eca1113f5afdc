using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Photos.Stores;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Stores;

public sealed class LocalFolderPhotosTests : PhotoStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public LocalFolderPhotosTests() => Store = new LocalFolderPhotos(_folder.Sub("photos"));

    private protected override IPhotoStore Store { get; }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_and_folders_are_for_the_service_only()
    {
        if (OperatingSystem.IsWindows()) return;
        await Store.PrepareAsync(CancellationToken.None);
        await Store.PutAsync(NewKey(), new MemoryStream([1]), CancellationToken.None);
        var owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var all = Directory.GetFileSystemEntries(_folder.Sub("photos"), "*", SearchOption.AllDirectories);
        foreach (var path in all.Append(_folder.Sub("photos")))
        {
            Assert.Equal(Directory.Exists(path) ? owner | UnixFileMode.UserExecute : owner,
                File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public async Task Prepare_LeftOverParts_AreRemovedOnceOld()
    {
        await Store.PrepareAsync(CancellationToken.None);
        var parts = Path.Combine(_folder.Sub("photos"), ".parts");
        var (old, young) = (Path.Combine(parts, "old"), Path.Combine(parts, "young"));
        File.WriteAllBytes(old, [1]);
        File.WriteAllBytes(young, [1]);
        File.SetLastWriteTimeUtc(old, File.GetLastWriteTimeUtc(young).AddHours(-25));
        await Store.PrepareAsync(CancellationToken.None);
        Assert.Equal([young], Directory.GetFiles(parts));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Put_FolderCannotBeUsed_IsTyped()
    {
        File.WriteAllText(_folder.Sub("file"), "");
        var store = new LocalFolderPhotos(_folder.Sub("file"));
        await Assert.ThrowsAsync<PhotoStoreUnavailableException>(
            () => store.PutAsync(NewKey(), new MemoryStream([1]), CancellationToken.None));
    }
}
