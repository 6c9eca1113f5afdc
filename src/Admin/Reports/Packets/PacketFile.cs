namespace BachDang.Outreach.Admin.Reports.Packets;

/// <summary>Where a packet is put together before its first byte goes out, so that half a packet never looks like a
/// whole one and its length is known. Nobody else can open the file, and it is gone with its handle.</summary>
internal static class PacketFile
{
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        // Without its name already now: a process that dies leaves nothing behind.
        if (!OperatingSystem.IsWindows()) File.Delete(file.Name);
        return file;
    }
}
