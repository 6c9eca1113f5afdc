namespace BachDang.Outreach.Knowledge.Content.Reading;

/// <summary>Collects what is wrong in one file.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<ContentProblem> _problems = [];

    public string File => file;
    public IReadOnlyList<ContentProblem> All => _problems;
    public bool HasErrors => _problems.Exists(p => p.IsError);

    public void Error(int line, string message) => _problems.Add(new ContentProblem(file, line, true, message));
}
