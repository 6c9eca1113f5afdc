using System.Diagnostics;
using BachDang.Outreach.Load;
using BachDang.Outreach.Ward.Photos.Cleaning;

namespace BachDang.Outreach.Benchmarks.Photos;

/// <summary>How long the working copy of a photo takes, and what it allocates, beside <c>exiftool -all=</c> as a child
/// process, which does less: it does not check the picture.</summary>
internal static class PhotoBenchmark
{
    private const int Times = 300, ExiftoolTimes = 20, MadeUpBytes = 3_000_000;

    public static int Run(string[] files)
    {
        var photos = files.Length == 0
            ? [("made-up.jpg", MadeUpJpeg.OfLength(MadeUpBytes))]
            : files.Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))).ToArray();
        foreach (var (name, bytes) in photos)
        {
            if (Measure(name, bytes) is { } refused) return refused;
            Exiftool(name, bytes);
        }
        return 0;
    }

    private static int? Measure(string name, byte[] bytes)
    {
        for (var i = 0; i < 20; i++)
        {
            if (CleanPhoto.From(bytes).Value is CleanedPhoto) continue;
            Report.Line($"{name}: {CleanPhoto.From(bytes)}");
            return 1;
        }
        var times = new Percentiles();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            CleanPhoto.From(bytes);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
        Report.Line(FormattableString.Invariant($"{name}, {bytes.Length:N0} bytes: {times}"));
        Report.Line(FormattableString.Invariant(
            $"   allocated {each:N0} bytes, {(double)each / bytes.Length:0.00} times the file"));
        return null;
    }

    private static void Exiftool(string name, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("outreach-");
        try
        {
            var (source, copy) = (Path.Combine(folder.FullName, name), Path.Combine(folder.FullName, "copy-" + name));
            File.WriteAllBytes(source, bytes);
            var times = new Percentiles();
            for (var i = 0; i < ExiftoolTimes; i++)
            {
                File.Delete(copy);
                var start = Stopwatch.GetTimestamp();
                using var process = Process.Start("exiftool", ["-q", "-q", "-m", "-all=", "-o", copy, source]);
                process.WaitForExit();
                if (process.ExitCode != 0)
                {
                    Report.Line("   exiftool -all=: cannot write this file");
                    return;
                }
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            Report.Line($"   exiftool -all=: {times}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Report.Line("   exiftool is not installed (Debian: libimage-exiftool-perl)");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
