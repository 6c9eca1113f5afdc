using System.Diagnostics;
using System.Text.Json;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;

/// <summary>Programs of others that judge our working copies: exiftool for metadata, and the decoders of each
/// format's own library for the pixels.</summary>
internal static class PhotoTools
{
    public static readonly string[] Names = ["exiftool", "djpeg", "dwebp", "pngtopam"];

    // What a picture without metadata still shows, and the block that holds the orientation.
    private static readonly string[] Structure =
    [
        "SourceFile", "ExifTool", "File", "Composite", "JFIF:JFIFVersion", "JFIF:ResolutionUnit", "JFIF:XResolution",
        "JFIF:YResolution", "APP14", "RIFF:VP8Version", "RIFF:HorizontalScale", "RIFF:VerticalScale",
        "RIFF:ImageWidth", "RIFF:ImageHeight", "RIFF:AlphaIsUsed", "RIFF:WebP_Flags", "RIFF:AlphaPreprocessing",
        "RIFF:AlphaFiltering", "RIFF:AlphaCompression", "PNG:ImageWidth", "PNG:ImageHeight", "PNG:BitDepth",
        "PNG:ColorType", "PNG:Compression", "PNG:Filter", "PNG:Interlace", "PNG:Palette", "PNG:Transparency",
        "PNG:Gamma", "PNG:WhitePoint", "PNG:Red", "PNG:Green", "PNG:Blue", "PNG:SRGBRendering",
    ];

    /// <summary>Every tag exiftool finds that is more than structure.</summary>
    public static IReadOnlyDictionary<string, string> Metadata(string file)
    {
        var json = Run("exiftool", "-j", "-a", "-G0", "-s", "-n", "-u", file);
        return JsonDocument.Parse(json).RootElement[0].EnumerateObject()
            .Where(tag => !Structure.Any(s => tag.Name == s || tag.Name.StartsWith(s + ":", StringComparison.Ordinal)
                || (s.Contains(':') && tag.Name.StartsWith(s, StringComparison.Ordinal))))
            .ToDictionary(tag => tag.Name, tag => tag.Value.ToString());
    }

    /// <summary>The pixels as stored, by a decoder of another house.</summary>
    public static byte[] Pixels(string file) => Path.GetExtension(file) switch
    {
        ".jpg" => Run("djpeg", "-pnm", file),
        ".webp" => Run("dwebp", "-quiet", "-pam", file, "-o", "-"),
        _ => Run("pngtopam", "-alphapam", file),
    };

    public static byte[] Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = new System.Text.StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors}");
        return output.ToArray();
    }
}

/// <summary>A theory that needs the photo programs.</summary>
public sealed class PhotoToolsTheoryAttribute : TheoryAttribute
{
    public PhotoToolsTheoryAttribute() => Skip = Needs.WhyNot(PhotoTools.Names);
}
