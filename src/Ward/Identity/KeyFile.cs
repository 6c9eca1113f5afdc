using System.Security.Cryptography;

namespace BachDang.Outreach.Ward.Identity;

/// <summary>Files of the keys folder: readable by the service's account only, and never half written.</summary>
internal static class KeyFile
{
    /// <summary>Reads a key of so many bytes, or makes a random one when the folder has none.</summary>
    /// <exception cref="InvalidDataException">The file has another length: it is damaged and must be restored from
    /// its backup, because a new key would silently cut off whatever the old one finds or opens.</exception>
    public static byte[] ReadOrMake(string folder, string name, int bytes)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) TryMake(path, RandomNumberGenerator.GetBytes(bytes));
        var secret = File.ReadAllBytes(path);
        if (secret.Length != bytes)
            throw new InvalidDataException($"'{path}' should hold {bytes} bytes but holds {secret.Length}. "
                + "Restore it from the backup of the keys folder.");
        return secret;
    }

    /// <summary>Makes a file that must not exist yet.</summary>
    /// <returns>False when it exists, or when another process made it meanwhile; that one is left as it is.</returns>
    public static bool TryMake(string path, ReadOnlySpan<byte> content)
    {
        var part = WriteAside(path, content);
        if (NewName.TryGive(part, path)) return true;
        File.Delete(part);
        return false;
    }

    /// <summary>Makes or replaces a file; readers see the old one or the new one, never a mixture.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content) =>
        File.Move(WriteAside(path, content), path, overwrite: true);

    // Written aside and renamed: a crash in between leaves no half key behind, and of two processes that start
    // together one wins and both read the winner's file.
    private static string WriteAside(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(part, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
        return part;
    }
}
