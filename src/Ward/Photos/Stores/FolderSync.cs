using System.Runtime.InteropServices;
using System.Text;

namespace BachDang.Outreach.Ward.Photos.Stores;

/// <summary>Makes a rename durable: on Linux a file's new name is safe only once its folder was synced too, and .NET
/// has no way to open a folder.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Flush(string folder)
    {
        // Windows keeps names safe by itself.
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (descriptor < 0) throw new IOException($"The folder cannot be opened ({Marshal.GetLastPInvokeError()}).");
        var done = Sync(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (done != 0) throw new IOException($"The folder cannot be synced ({error}).");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
