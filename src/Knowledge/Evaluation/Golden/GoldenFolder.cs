using System.Security.Cryptography;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Evaluation.Golden;

/// <summary>Everything the judge asks with: the golden sets, and what people put around a question.</summary>
/// <param name="Sets">One per file, by name.</param>
/// <param name="Frames">Words around a question that do not change it, by name; see metamorphic.yml.</param>
/// <param name="Floors">What may not be undercut.</param>
/// <param name="Version">Hash of the questions and frames, not of the floors.</param>
internal sealed record GoldenFolder(
    IReadOnlyList<GoldenSet> Sets, IReadOnlyList<KeyValuePair<string, string>> Frames, Floors Floors, string Version)
{
    public const string FramesFile = "metamorphic.yml";
    private const int VersionLength = 12;

    /// <exception cref="InvalidContentException">A file cannot be read; the message names file and line.</exception>
    public static GoldenFolder Read(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal)
            .Where(path => Path.GetFileName(path) != Floors.FileName).ToList();
        var frames = Path.Combine(folder, FramesFile);
        return new GoldenFolder(
            [.. paths.Where(path => path != frames).Select(GoldenSet.Read)],
            File.Exists(frames) ? ReadFrames(frames) : [], Floors.Read(folder), VersionOf(paths));
    }

    private static List<KeyValuePair<string, string>> ReadFrames(string path)
    {
        var problems = new ProblemList(FramesFile);
        var root = YamlText.Parse(File.ReadAllText(path), problems);
        var frames = root?.Map("frames")?.Pairs().Select(p => KeyValuePair.Create(p.Key, p.Value)).ToList() ?? [];
        root?.NoOthers();
        return problems.HasErrors ? throw new InvalidContentException(problems.All) : frames;
    }

    private static string VersionOf(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(path) + "\n"));
            hash.AppendData(File.ReadAllBytes(path));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..VersionLength];
    }
}
