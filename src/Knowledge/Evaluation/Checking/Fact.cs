namespace BachDang.Outreach.Knowledge.Evaluation.Checking;

internal enum FactKind { Number, Date, Code }

/// <summary>A number, date or document code said in a text.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Value">In one spelling: 1500000, 2026-4-15, 4/2026, 19/2023/qh15.</param>
/// <param name="Unit">What a number counts, or the word it follows (dieu 5); empty when neither is known.</param>
/// <param name="Written">As it stands in the text, without marks.</param>
internal sealed record Fact(FactKind Kind, string Value, string Unit, string Written);
