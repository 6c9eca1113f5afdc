namespace BachDang.Outreach.Knowledge.Search.Terms;

/// <summary>A run of terms of one field of one passage.</summary>
/// <param name="Passage">Ordinal of the passage.</param>
/// <param name="Start">First term in the stream.</param>
/// <param name="End">One past the last.</param>
/// <param name="Weight">What one occurrence counts: the field's weight over its length norm.</param>
internal readonly record struct Run(int Passage, int Start, int End, float Weight);

/// <summary>All terms of one kind in the order of the content; -1 where there is none.</summary>
internal readonly record struct TermStream(int[] Terms, int TermCount, Run[] Runs, int PassageCount);
