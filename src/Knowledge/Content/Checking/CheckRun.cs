using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>One check of the whole content: what it looks at and what it found.</summary>
internal sealed class CheckRun(ContentSet set, ToneBook tone, string folder, DateOnly today)
{
    private readonly List<ContentProblem> _problems = [];
    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    /// <summary>Takes a text that stands in no file, so that its lines are found.</summary>
    public void Hold(string file, string text) => _lines[file] = text.ReplaceLineEndings("\n").Split('\n');

    public ContentSet Set => set;
    public ToneBook Tone => tone;
    public DateOnly Today => today;
    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>Reports an error at the first line of the file that holds the words.</summary>
    public void Error(string file, string near, string message) => Add(file, near, true, message);

    public void Warn(string file, string near, string message) => Add(file, near, false, message);

    private void Add(string file, string near, bool isError, string message) =>
        _problems.Add(new ContentProblem(file, LineOf(file, near), isError, message));

    private int LineOf(string file, string near)
    {
        if (!_lines.TryGetValue(file, out var lines))
        {
            var path = Path.Combine(folder, file);
            _lines[file] = lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        var wanted = VietnameseText.Lower(near);
        var found = Array.FindIndex(
            lines, l => VietnameseText.Lower(WithoutBold(l)).Contains(wanted, StringComparison.Ordinal));
        return Math.Max(found, 0) + 1;
    }

    // An article is checked as it is read, without its marks of bold type.
    private static string WithoutBold(string line) => line.Replace("**", "", StringComparison.Ordinal);
}
