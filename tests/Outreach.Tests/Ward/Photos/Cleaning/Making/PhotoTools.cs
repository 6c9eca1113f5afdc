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
        "SourceFile", "ExifTool:ExifToolVersion", "File:FileName", "File:Directory", "File:FileSize",
        "File:FileModifyDate", "File:FileAccessDate", "File:FileInodeChangeDate", "File:FilePermissions",
        "File:FileType", "File:MIMEType", "File:ImageWidth", "File:ImageHeight", "File:EncodingProcess",
        "File:BitsPerSample", "File:ColorComponents", "File:YCbCrSubSampling", "File:ExifByteOrder",
        "Composite:ImageSize", "Composite:Megapixels", "JFIF:JFIFVersion", "JFIF:ResolutionUnit", "JFIF:XResolution",
        "JFIF:YResolution", "APP14", "RIFF:VP8Version", "RIFF:HorizontalScale", "RIFF:VerticalScale",
        "RIFF:ImageWidth", "RIFF:ImageHeight", "RIFF:AlphaIsUsed", "RIFF:WebP_Flags", "RIFF:AlphaPreprocessing",
        "RIFF:AlphaFiltering", "RIFF:AlphaCompression", "PNG:ImageWidth", "PNG:ImageHeight", "PNG:BitDepth",
        "PNG:ColorType", "PNG:Compression", "PNG:Filter", "PNG:Interlace", "PNG:Palette", "PNG:Transparency",
        "PNG:Gamma", "PNG:WhitePoint", "PNG:Red", "PNG:Green", "PNG:Blue", "PNG:SRGBRendering",
    ];

    /// <summary>Of each file in a folder, by its name: every tag exiftool finds that is more than structure.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, string>> Metadata(string folder)
    {
        var json = Run("exiftool", "-j", "-a", "-G0", "-s", "-n", "-u", folder);
        return JsonDocument.Parse(json).RootElement.EnumerateArray().ToDictionary(
            file => Path.GetFileName(file.GetProperty("SourceFile").GetString()!),
            file => file.EnumerateObject().Where(tag => !IsStructure(tag.Name))
                .ToDictionary(tag => tag.Name, tag => tag.Value.ToString()));
    }

    /// <summary>The pixels as stored, by a decoder of another house.</summary>
    public static byte[] Pixels(string file) => Path.GetExtension(file) switch
    {
        ".jpg" => Run("djpeg", "-pnm", file),
        ".webp" => Run("dwebp", "-quiet", "-pam", file, "-o", "-"),
        _ => Run("pngtopam", "-alphapam", file),
    };

    private static bool IsStructure(string tag) => Structure.Any(s => tag == s
        || tag.StartsWith(s.Contains(':') ? s : s + ":", StringComparison.Ordinal));

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
