using System.Runtime.CompilerServices;

namespace BachDang.Outreach.Ward.Photos.Stores;

/// <summary>Photos in a folder of this machine, for the service's account only. A photo is written aside, synced and
/// renamed: a crash leaves a part that nobody sees and the next start removes.</summary>
internal sealed class LocalFolderPhotos(string folder) : IPhotoStore
{
    public const string FolderName = "photos";
    private const string Parts = ".parts";
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan OldPart = TimeSpan.FromDays(1);

    private readonly string _folder = Path.GetFullPath(folder);

    public Task PrepareAsync(CancellationToken ct) => GuardAsync(() =>
    {
        MakeFolder(_folder);
        MakeFolder(Path.Combine(_folder, Parts));
        // Measured by the files' own clock: a part younger than a day may be another process's work.
        var newest = new FileInfo(Touch());
        foreach (var part in newest.Directory!.GetFiles())
            if (newest.LastWriteTimeUtc - part.LastWriteTimeUtc > OldPart) part.Delete();
        newest.Delete();
        return Task.FromResult(true);
    });

    public Task PutAsync(PhotoKey key, Stream content, CancellationToken ct) => GuardAsync(async () =>
    {
        var path = PathOf(key);
        MakeFolder(Path.GetDirectoryName(path)!);
        MakeFolder(Path.Combine(_folder, Parts));
        var part = PartPath();
        try
        {
            await using (var file = new FileStream(part, NewFile()))
            {
                await content.CopyToAsync(file, ct);
                file.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
            FolderSync.Flush(Path.GetDirectoryName(path)!);
            return true;
        }
        finally
        {
            File.Delete(part);
        }
    });

    public Task<Stream?> OpenAsync(PhotoKey key, CancellationToken ct) => GuardAsync(() =>
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(key), new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous,
            }));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    });

    public Task<bool> DeleteAsync(PhotoKey key, CancellationToken ct) => GuardAsync(() =>
    {
        var path = PathOf(key);
        if (!File.Exists(path)) return Task.FromResult(false);
        File.Delete(path);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
        return Task.FromResult(true);
    });

    public async IAsyncEnumerable<StoredPhoto> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var files = await GuardAsync(() => Task.FromResult(Directory.Exists(_folder)
            ? Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)
            : []));
        foreach (var file in files)
        {
            ct.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(_folder, file).Replace(Path.DirectorySeparatorChar, '/');
            var info = new FileInfo(file);
            if (PhotoKey.Parse(name) is { } key && info.Exists)
                yield return new(key, new DateTimeOffset(info.LastWriteTimeUtc), info.Length);
        }
    }

    private static async Task<T> GuardAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new PhotoStoreUnavailableException("The photo folder cannot be used: free disk space, or give the "
                + "service's account the right to it.", refused);
        }
    }

    private string PathOf(PhotoKey key) => Path.Combine(_folder, key.Value);

    private string PartPath() => Path.Combine(_folder, Parts, Guid.CreateVersion7().ToString("N"));

    private string Touch()
    {
        var path = PartPath();
        using var file = new FileStream(path, NewFile());
        return path;
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Private;
        return options;
    }

    private static void MakeFolder(string path)
    {
        if (Directory.Exists(path)) return;
        // Folders in between are made with the same mode, and their names made durable from the top down.
        var above = Path.GetDirectoryName(path)!;
        MakeFolder(above);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Private | UnixFileMode.UserExecute);
        FolderSync.Flush(above);
    }
}
