namespace BachDang.Outreach.Knowledge.Search.Questions;

/// <summary>One syllable of the question before it is read.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Text">Canonical lower case.</param>
/// <param name="Folded">Without marks.</param>
/// <param name="Id">Number of <paramref name="Text"/> in the content, or -1.</param>
/// <param name="FoldedId">Number of <paramref name="Folded"/> in the content, or -1.</param>
/// <param name="Origin">What was done to it already.</param>
internal readonly record struct Slot(
    string Typed, string Text, string Folded, int Id, int FoldedId, SyllableReading Origin)
{
    public bool HasMarks => Text != Folded;

    public bool IsWord => char.IsLetter(Folded, 0);
}

/// <summary>A way to read a slot.</summary>
/// <param name="Id">Number of the spelling with marks, or -1 for a word the content does not know.</param>
/// <param name="FoldedId">Number of the spelling without marks, or -1.</param>
/// <param name="Cost">How much must be assumed to read it so, as a negative logarithm.</param>
internal readonly record struct Candidate(int Id, int FoldedId, float Cost);

/// <summary>A candidate with the share of belief it has after the whole question was read.</summary>
internal readonly record struct Alternative(int Id, int FoldedId, float Share);

/// <summary>A syllable of the question as read.</summary>
internal readonly record struct ReadWord(int Id, int FoldedId, Slot Slot, SyllableReading Kind);
