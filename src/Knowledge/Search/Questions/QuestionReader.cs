using BachDang.Outreach.Knowledge.Search.Terms;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Search.Questions;

/// <summary>
/// Reads a question before it is searched for: restores marks and repairs slips so that what was typed carelessly is
/// looked for as if it had been typed well. One reader serves one question at a time.
/// </summary>
internal sealed class QuestionReader(
    SyllableTable syllables, PairTable pairs, OneEdit edits, LanguageModel model, SearchSettings settings)
{
    private readonly SlotCutter cutter = new(syllables, pairs, edits, settings.Words);
    private readonly CandidateFinder finder = new(syllables, pairs, edits, settings.Costs);

    private readonly BestPath path =
        new(model, -settings.Costs.StaysUnknown - MathF.Log(syllables.Occurrences + 1));

    private readonly List<Slot> slots = [];
    private readonly List<Neighbour> neighbours = [];
    private readonly List<Candidate> candidates = [];

    /// <summary>The readings believed in for each word, and where each word's begin; the best first.</summary>
    public List<Alternative> Alternatives { get; } = [];

    public List<int> FirstAlternatives { get; } = [];

    /// <summary>Puts the words of a cleaned question, as read, into <paramref name="into"/>.</summary>
    public void Read(string text, List<Piece> pieces, List<ReadWord> into)
    {
        into.Clear();
        cutter.Cut(text, pieces, neighbours, slots);
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(slots);
        var marked = false;
        foreach (var slot in all) marked |= slot.HasMarks;
        path.Clear();
        for (var i = 0; i < all.Length; i++)
        {
            candidates.Clear();
            if (settings.ReadsQuestion) finder.Find(all, i, marked, neighbours, candidates);
            else candidates.Add(new Candidate(all[i].Id, all[i].FoldedId, 0));
            path.Add(candidates);
        }

        path.Take(settings.Costs.LeastShare, settings.Costs.Sharpness, Alternatives, FirstAlternatives);
        for (var i = 0; i < all.Length; i++) into.Add(Read(all[i], Alternatives[FirstAlternatives[i]]));
    }

    private static ReadWord Read(Slot slot, Alternative way)
    {
        var kind = slot.Origin != SyllableReading.Kept ? slot.Origin
            : way.FoldedId < 0 ? SyllableReading.Unknown
            : way.FoldedId != slot.FoldedId ? SyllableReading.Repaired
            : way.Id == slot.Id ? SyllableReading.Kept
            : SyllableReading.Restored;
        return new ReadWord(way.Id, way.FoldedId, slot, kind);
    }
}
