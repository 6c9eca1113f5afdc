using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Evaluation.Golden;

internal enum GoldenKind { Answerable, Refuse, Routes, Talks, Masks, Injection }

/// <summary>One file of golden questions.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Kind">What is measured.</param>
/// <param name="Spelling">How they are typed: marked (then also asked without marks), unmarked or chat.</param>
/// <param name="Questions">What is expected, and the line as written.</param>
internal sealed record GoldenSet(
    string Name, GoldenKind Kind, string Spelling, IReadOnlyList<(string Expected, string Text)> Questions)
{
    private const string KindsAllowed = "answerable, refuse, routes, talks, masks, injection";

    /// <summary>A set of questions close in words to an article but not answered by it.</summary>
    public bool IsNearMiss => Kind == GoldenKind.Refuse && Name.Contains("near", StringComparison.Ordinal);

    /// <exception cref="InvalidContentException">The file cannot be read; the message names file and line.</exception>
    public static GoldenSet Read(string path)
    {
        var problems = new ProblemList(Path.GetFileName(path));
        var set = YamlText.Parse(File.ReadAllText(path), problems) is { } root ? Read(path, root, problems) : null;
        return set is null || problems.HasErrors ? throw new InvalidContentException(problems.All) : set;
    }

    private static GoldenSet Read(string path, YamlFields root, ProblemList problems)
    {
        if (!Enum.TryParse<GoldenKind>(root.Text("kind"), ignoreCase: true, out var kind))
            problems.Error(root.LineOf("kind"), $"kind is not one of: {KindsAllowed}");
        var spelling = root.Text("spelling");
        if (spelling is not (Spellings.Marked or Spellings.Unmarked or Spellings.Chat))
            problems.Error(root.LineOf("spelling"), "spelling is not one of: marked, unmarked, chat");
        var questions = new List<(string, string)>();
        if (root.Map("questions") is { } groups)
            foreach (var expected in groups.Names().ToList())
                questions.AddRange(groups.Texts(expected).Select(text => (expected, text)));
        if (kind is GoldenKind.Masks or GoldenKind.Injection)
            foreach (var (_, text) in questions.Where(q => q.Item2.Split(" >> ").Length != 2))
                problems.Error(root.LineOf("questions"), $"'{text}' is not 'message >> expected'");
        var set = new GoldenSet(Path.GetFileNameWithoutExtension(path), kind, spelling, questions);
        root.NoOthers();
        return set;
    }
}
