namespace BachDang.Outreach.Knowledge.Content;

/// <summary>
/// Something wrong in a content file. The path is relative to the content folder; lines count from 1.
/// </summary>
public sealed record ContentProblem(string File, int Line, bool IsError, string Message)
{
    public override string ToString() => $"{File}:{Line}: {(IsError ? "error" : "warning")}: {Message}";
}
