using System.Runtime.InteropServices;
using System.Text;

namespace BachDang.Outreach.Ward.Identity;

/// <summary>Gives a finished file a name that must be free. Moving without overwriting looks first and renames then,
/// so that of several processes that start together more than one could win; a hard link is given once.</summary>
internal static class NewName
{
    private const int Exists = 17;

    /// <returns>False when the name is taken; both files are left as they are.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static bool TryGive(string path, string name)
    {
        if (OperatingSystem.IsWindows()) return TryMove(path, name);
        if (Link(Bytes(path), Bytes(name)) == 0)
        {
            File.Delete(path);
            return true;
        }
        // A file system without hard links gets what can be had there.
        return Marshal.GetLastPInvokeError() != Exists && TryMove(path, name);
    }

    private static bool TryMove(string path, string name)
    {
        try
        {
            File.Move(path, name, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(name))
        {
            return false;
        }
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int Link(byte[] path, byte[] name);
}
