using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Evaluation;

internal enum GoldenKind { Answerable, Refuse, Routes, Talks, Masks, Injection }

/// <summary>One file of golden questions.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Kind">What is measured.</param>
/// <param name="Spelling">How the questions are typed: marked (then also asked without marks) or chat.</param>
/// <param name="Questions">What is expected, and the message.</param>
internal sealed record GoldenSet(
    string Name, GoldenKind Kind, string Spelling, IReadOnlyList<(string Expected, string Text)> Questions)
{
    /// <exception cref="InvalidContentException">A file cannot be read; the message names file and line.</exception>
    public static IReadOnlyList<GoldenSet> ReadAll(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal)
            .Where(path => Path.GetFileName(path) != Floors.FileName)
            .Select(Read),
    ];

    private static GoldenSet Read(string path)
    {
        var problems = new ProblemList(Path.GetFileName(path));
        var set = YamlText.Parse(File.ReadAllText(path), problems) is { } root ? Read(path, root, problems) : null;
        return set is null || problems.HasErrors ? throw new InvalidContentException(problems.All) : set;
    }

    private static GoldenSet Read(string path, YamlFields root, ProblemList problems)
    {
        if (!Enum.TryParse<GoldenKind>(root.Text("kind"), ignoreCase: true, out var kind))
            problems.Error(root.LineOf("kind"), "kind is not one of: answerable, refuse, routes, talks, masks, injection");
        var questions = new List<(string, string)>();
        if (root.Map("questions") is { } groups)
            foreach (var expected in groups.Names().ToList())
                questions.AddRange(groups.Texts(expected).Select(text => (expected, text)));
        var set = new GoldenSet(Path.GetFileNameWithoutExtension(path), kind, root.Text("spelling"), questions);
        root.NoOthers();
        return set;
    }
}
