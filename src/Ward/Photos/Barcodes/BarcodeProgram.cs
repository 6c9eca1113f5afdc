using System.Diagnostics;
using System.Globalization;
using BachDang.Outreach.Ward.Photos.Cleaning;

namespace BachDang.Outreach.Ward.Photos.Barcodes;

/// <summary>How zbarimg (Debian: zbar-tools) is called: fixed arguments, the picture's decoder named by us and not
/// guessed from its content, no environment of ours, and limits on memory, time and what it may write:
/// nothing.</summary>
internal sealed class BarcodeProgram(string path, string? limiter)
{
    private const long MostMemory = 1_500_000_000;
    private const int MostSeconds = 5;

    // Its library decodes by ImageMagick, which otherwise goes on in files when memory is not enough.
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["MAGICK_MEMORY_LIMIT"] = "768MiB",
        ["MAGICK_MAP_LIMIT"] = "0",
        ["MAGICK_DISK_LIMIT"] = "0",
        ["MAGICK_THREAD_LIMIT"] = "1",
        ["LC_ALL"] = "C.UTF-8",
    };

    /// <summary>The program on this machine's PATH; null when it is not installed.</summary>
    public static BarcodeProgram? Find() =>
        OnPath("zbarimg") is { } path ? new BarcodeProgram(path, OnPath("prlimit")) : null;

    public ProcessStartInfo Start(PictureKind kind, string file)
    {
        string[] command =
        [
            path, "-q", "--nodbus", "-Sdisable", "-Sean13.enable", "-Sean8.enable", "-Supca.enable", "-Si25.enable",
            $"{Decoder(kind)}:{file}",
        ];
        string[] limited = limiter is null ? command :
        [
            limiter, Limit("as", MostMemory), Limit("cpu", MostSeconds), Limit("fsize", 0), Limit("core", 0), "--",
            .. command,
        ];
        var start = new ProcessStartInfo(limited[0], limited[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(file),
        };
        start.Environment.Clear();
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return start;
    }

    private static string Limit(string what, long most) =>
        string.Create(CultureInfo.InvariantCulture, $"--{what}={most}");

    private static string Decoder(PictureKind kind) => kind switch
    {
        PictureKind.Jpeg => "jpeg",
        PictureKind.Png => "png",
        PictureKind.WebP => "webp",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only a cleaned photo is read."),
    };

    private static string? OnPath(string program) =>
        (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
