namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>What the golden sets say about the answers.</summary>
/// <param name="Lines">The table, one line per set and spelling.</param>
/// <param name="Misses">Every question that did not go as it should, one line each.</param>
/// <param name="Broken">Floors that do not hold; empty when all do.</param>
public sealed record EvaluationResult(
    IReadOnlyList<string> Lines, IReadOnlyList<string> Misses, IReadOnlyList<string> Broken);
