using BachDang.Outreach.Knowledge.Search.Terms;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Search.Questions;

/// <summary>
/// The ways one syllable may be read: as typed, with its marks put back, with one slip undone. What the person wrote
/// with marks stays unless the content does not know it or nothing around it fits.
/// </summary>
internal sealed class CandidateFinder(SyllableTable syllables, PairTable pairs, OneEdit edits, ReadingCosts costs)
{
    public const int MaxCandidates = 20;

    private const int MaxNeighbours = 10;
    private const float NeighbourSeen = 4f;

    /// <summary>Puts the candidates for <paramref name="slots"/>[<paramref name="at"/>] into <paramref name="into"/>.
    /// </summary>
    public void Find(ReadOnlySpan<Slot> slots, int at, bool markedQuestion, List<Neighbour> neighbours,
        List<Candidate> into)
    {
        into.Clear();
        var slot = slots[at];
        var isFixed = slot.Origin == SyllableReading.Expanded || !slot.IsWord;
        if (slot.FoldedId >= 0) AddSpellings(slot, markedQuestion, isFixed, into);
        if (isFixed)
        {
            if (into.Count == 0) into.Add(new Candidate(slot.Id, slot.FoldedId, 0));
            return;
        }

        if (slot.FoldedId < 0)
        {
            into.Add(new Candidate(-1, -1, 0));
            AddTelex(slot, into);
        }

        if (slot.Id >= 0 && slot.HasMarks) return;
        if (slot.FoldedId < 0 || !Fits(slots, at, slot.FoldedId))
            AddRepairs(slots, at, markedQuestion, neighbours, into);
    }

    private void AddSpellings(Slot slot, bool markedQuestion, bool isFixed, List<Candidate> into)
    {
        if (slot.Id >= 0) into.Add(new Candidate(slot.Id, slot.FoldedId, 0));
        if (slot.Id >= 0 && (isFixed || slot.HasMarks)) return;
        var cost = slot.HasMarks ? costs.OtherMarks : markedQuestion ? costs.ForgottenMarks : 0;
        foreach (var id in syllables.Variants(slot.FoldedId))
        {
            if (into.Count >= MaxCandidates) break;
            if (id != slot.Id) into.Add(new Candidate(id, slot.FoldedId, cost));
        }
    }

    private void AddTelex(Slot slot, List<Candidate> into)
    {
        if (!TelexKeys.TryRead(slot.Text, out var meant) || syllables.Find(meant) is not (>= 0 and var id)) return;
        into.Add(new Candidate(id, syllables.FoldedOf(id), costs.TelexKeys));
    }

    private void AddRepairs(ReadOnlySpan<Slot> slots, int at, bool markedQuestion, List<Neighbour> neighbours,
        List<Candidate> into)
    {
        var slot = slots[at];
        var known = slot.FoldedId >= 0;
        var slip = known ? costs.SlipOfKnown
            : SyllableSounds.IsPossible(slot.Folded) ? costs.SlipOfUnknown + costs.SlipOfPossible
            : costs.SlipOfUnknown;
        var near = known ? edits.Of(slot.FoldedId) : edits.Collect(slot.Folded, neighbours);
        Span<float> scores = stackalloc float[MaxNeighbours];
        Span<Neighbour> best = stackalloc Neighbour[MaxNeighbours];
        var count = 0;
        foreach (var neighbour in near)
        {
            var support = Support(slots, at, neighbour.Folded);
            if (known && support == 0) continue;
            var score = support * NeighbourSeen - neighbour.Cost
                + MathF.Log(syllables.CountOf(syllables.Variants(neighbour.Folded)[0]));
            count = Insert(scores, best, count, score, neighbour);
        }

        for (var i = 0; i < count && into.Count < MaxCandidates; i++)
        {
            var cost = best[i].Cost + slip;
            var taken = 0;
            foreach (var id in syllables.Variants(best[i].Folded))
            {
                if (taken >= 5 || into.Count >= MaxCandidates) break;
                var sameMarks = !markedQuestion || WithinOneEdit(slot.Text, syllables.Text(id));
                into.Add(new Candidate(id, best[i].Folded, sameMarks ? cost : cost + costs.OtherMarks));
                taken++;
            }
        }
    }

    private bool Fits(ReadOnlySpan<Slot> slots, int at, int folded) => Support(slots, at, folded) > 0;

    private int Support(ReadOnlySpan<Slot> slots, int at, int folded)
    {
        var support = 0;
        if (at > 0 && slots[at - 1].FoldedId is >= 0 and var previous && pairs.Find(previous, folded) >= 0) support++;
        if (at + 1 < slots.Length && slots[at + 1].FoldedId is >= 0 and var next && pairs.Find(folded, next) >= 0)
            support++;
        return support;
    }

    private static int Insert(Span<float> scores, Span<Neighbour> best, int count, float score, Neighbour neighbour)
    {
        var place = count;
        while (place > 0 && scores[place - 1] < score) place--;
        if (place >= scores.Length) return count;
        if (count < scores.Length) count++;
        for (var i = count - 1; i > place; i--) (scores[i], best[i]) = (scores[i - 1], best[i - 1]);
        (scores[place], best[place]) = (score, neighbour);
        return count;
    }

    // Insertion, deletion, replacement or swap of neighbours, at most one.
    private static bool WithinOneEdit(string a, string b)
    {
        var start = 0;
        var shorter = Math.Min(a.Length, b.Length);
        while (start < shorter && a[start] == b[start]) start++;
        var end = 0;
        while (end < shorter - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var (restA, restB) = (a.Length - start - end, b.Length - start - end);
        return restA <= 1 && restB <= 1
            || restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
    }
}
