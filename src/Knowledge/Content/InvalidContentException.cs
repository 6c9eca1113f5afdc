namespace BachDang.Outreach.Knowledge.Content;

/// <summary>The content folder cannot answer anything; the message lists what is wrong, one problem a line.</summary>
public sealed class InvalidContentException(IReadOnlyList<ContentProblem> problems)
    : Exception("The content folder cannot be used:\n" + string.Join('\n', problems))
{
    public IReadOnlyList<ContentProblem> Problems => problems;
}
