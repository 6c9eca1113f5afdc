using System.Diagnostics;
using System.Globalization;

namespace BachDang.Outreach.Load;

/// <summary>Makes every disk sync of the service take longer, as on a slow disk, by a small library loaded before
/// it.</summary>
internal static class SlowDisk
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdlib.h>
        #include <time.h>
        static void wait_ms(void) {
          const char *text = getenv("SLOW_SYNC_MS");
          long ms = text ? atol(text) : 0;
          struct timespec t = { ms / 1000, (ms % 1000) * 1000000L };
          nanosleep(&t, 0);
        }
        int fsync(int fd) { int (*real)(int) = dlsym(RTLD_NEXT, "fsync"); wait_ms(); return real(fd); }
        int fdatasync(int fd) { int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync"); wait_ms(); return real(fd); }
        """;

    public static IReadOnlyDictionary<string, string> Settings(double milliseconds)
    {
        if (milliseconds <= 0) return new Dictionary<string, string>();
        var folder = Directory.CreateTempSubdirectory("slow-disk-").FullName;
        var (code, library) = (Path.Combine(folder, "slow.c"), Path.Combine(folder, "slow.so"));
        File.WriteAllText(code, Source);
        using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-O2", "-o", library, code, "-ldl"]);
        compiler.WaitForExit();
        if (compiler.ExitCode != 0)
            throw new InvalidOperationException("The C compiler cc could not make the slow-disk library.");
        return new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = library,
            ["SLOW_SYNC_MS"] = milliseconds.ToString(CultureInfo.InvariantCulture),
        };
    }
}
