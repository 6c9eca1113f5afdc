namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>
/// How much of the question one stretch of a passage holds: words of a question that stand close together answer it
/// more often than words scattered over a long text.
/// </summary>
internal sealed class WindowReranker(IndexParts parts)
{
    // 1 and up for the words of the question, by number without marks; 0 for all others.
    private readonly ushort[] places = new ushort[parts.Syllables.FoldedCount];
    private float[] weights = new float[64];
    private int[] counts = new int[64];
    private int[] ids = new int[64];
    private int used = 1;

    public void Begin(List<QueryTerm> terms)
    {
        for (var place = 1; place < used; place++) places[ids[place]] = 0;
        used = 1;
        foreach (var term in terms)
        {
            if (term.Kind != TermKind.Syllable) continue;
            if (used == ids.Length) Grow();
            places[term.Id] = (ushort)used;
            ids[used] = term.Id;
            weights[used++] = term.Share * parts.FoldedPostings.IdfOf(term.Id);
        }
    }

    /// <summary>The greatest weight of distinct words of the question in any stretch of the passage.</summary>
    public float Best(int passage)
    {
        var width = parts.Settings.WindowWidth;
        var (start, end) = parts.Stretches[passage];
        var words = parts.FoldedWords.AsSpan(start, end - start);
        var held = counts.AsSpan(0, used);
        held.Clear();
        var (best, sum) = (0f, 0f);
        for (var i = 0; i < words.Length; i++)
        {
            var entering = places[words[i]];
            if (entering != 0 && held[entering]++ == 0) sum += weights[entering];
            if (i >= width && places[words[i - width]] is not 0 and var leaving && --held[leaving] == 0)
                sum -= weights[leaving];
            if (sum > best) best = sum;
        }

        return best;
    }

    private void Grow()
    {
        Array.Resize(ref weights, used * 2);
        Array.Resize(ref counts, used * 2);
        Array.Resize(ref ids, used * 2);
    }
}
