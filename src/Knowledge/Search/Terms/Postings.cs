using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BachDang.Outreach.Knowledge.Search.Terms;

/// <summary>
/// For each term the passages that hold it, with their BM25 contribution computed beforehand and kept in 16 bits. Flat
/// arrays; passages ascending within a term.
/// </summary>
internal sealed class Postings
{
    private readonly int[] starts;
    private readonly int[] passages;
    private readonly ushort[] impacts;
    private readonly float[] idfs;
    private readonly float scale;

    private Postings(int[] starts, int[] passages, ushort[] impacts, float[] idfs, float scale)
    {
        this.starts = starts;
        this.passages = passages;
        this.impacts = impacts;
        this.idfs = idfs;
        this.scale = scale;
    }

    public static Postings Build(TermStream stream, float saturation)
    {
        var (terms, passages, weights) = Gather(stream);
        var starts = new int[stream.TermCount + 1];
        foreach (var term in terms) starts[term + 1]++;
        for (var t = 0; t < stream.TermCount; t++) starts[t + 1] += starts[t];
        var idfs = new float[stream.TermCount];
        for (var t = 0; t < idfs.Length; t++) idfs[t] = Idf(starts[t + 1] - starts[t], stream.PassageCount);

        // tf / (tf + k) stays below 1, so no contribution exceeds the greatest idf times (k + 1).
        var scale = MaxIdf(stream.PassageCount) * (saturation + 1) / ushort.MaxValue;
        var sortedPassages = new int[terms.Count];
        var impacts = new ushort[terms.Count];
        var next = starts.AsSpan(0, stream.TermCount).ToArray();
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            var slot = next[term]++;
            sortedPassages[slot] = passages[i];
            var impact = idfs[term] * weights[i] * (saturation + 1) / (weights[i] + saturation);
            impacts[slot] = (ushort)MathF.Round(impact / scale);
        }

        return new Postings(starts, sortedPassages, impacts, idfs, scale);
    }

    public static float MaxIdf(int passages) => Idf(0, passages);

    public float IdfOf(int term) => idfs[term];

    public int PassagesOf(int term) => starts[term + 1] - starts[term];

    /// <summary>Adds the term's weighted contribution to every passage that holds it.</summary>
    public void AddTo(Span<float> scores, int term, float weight)
    {
        var factor = weight * scale;
        var start = starts[term];
        var length = starts[term + 1] - start;
        ref var passage = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(passages), start);
        ref var impact = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(impacts), start);
        for (var i = 0; i < length; i++)
            scores[Unsafe.Add(ref passage, i)] += factor * Unsafe.Add(ref impact, i);
    }

    /// <summary>The term's contribution to one passage, 0 when it does not hold it.</summary>
    public float ImpactOn(int term, int passage)
    {
        var start = starts[term];
        var found = passages.AsSpan(start, starts[term + 1] - start).BinarySearch(passage);
        return found < 0 ? 0 : impacts[start + found] * scale;
    }

    public bool Holds(int term, int passage)
    {
        var start = starts[term];
        return passages.AsSpan(start, starts[term + 1] - start).BinarySearch(passage) >= 0;
    }

    private static float Idf(int holding, int passages) =>
        MathF.Log(1 + (passages - holding + 0.5f) / (holding + 0.5f));

    // Each passage's distinct terms with their weighted count, passage after passage.
    private static (List<int> Terms, List<int> Passages, List<float> Weights) Gather(TermStream stream)
    {
        var terms = new List<int>(stream.Terms.Length);
        var passages = new List<int>(stream.Terms.Length);
        var weights = new List<float>(stream.Terms.Length);
        var sums = new float[stream.TermCount];
        var touched = new List<int>();
        for (var r = 0; r < stream.Runs.Length; r++)
        {
            var run = stream.Runs[r];
            for (var i = run.Start; i < run.End; i++)
            {
                var term = stream.Terms[i];
                if (term < 0) continue;
                if (sums[term] == 0) touched.Add(term);
                sums[term] += run.Weight;
            }

            if (r + 1 < stream.Runs.Length && stream.Runs[r + 1].Passage == run.Passage) continue;
            foreach (var term in touched)
            {
                terms.Add(term);
                passages.Add(run.Passage);
                weights.Add(sums[term]);
                sums[term] = 0;
            }

            touched.Clear();
        }

        return (terms, passages, weights);
    }
}
