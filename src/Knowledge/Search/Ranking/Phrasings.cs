using BachDang.Outreach.Knowledge.Search.Terms;

namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>The titles and single phrasings of each passage, as words and pairs without marks.</summary>
internal sealed class Phrasings
{
    private readonly int[] firstOf;
    private readonly int[] starts;
    private readonly int[] words;
    private readonly int[] pairs;

    private Phrasings(int[] firstOf, int[] starts, int[] words, int[] pairs)
    {
        this.firstOf = firstOf;
        this.starts = starts;
        this.words = words;
        this.pairs = pairs;
    }

    public static Phrasings Build(Contents contents, int[] folded, int[] pairTerms)
    {
        var firstOf = new int[contents.PassageCount + 1];
        var starts = new List<int> { 0 };
        var words = new List<int>();
        var pairs = new List<int>();
        foreach (var (passage, start, end) in contents.Phrasings())
        {
            firstOf[passage + 1]++;
            words.AddRange(folded.AsSpan(start, end - start));
            pairs.AddRange(pairTerms.AsSpan(start, end - start));
            starts.Add(words.Count);
        }

        for (var p = 0; p < contents.PassageCount; p++) firstOf[p + 1] += firstOf[p];
        return new Phrasings(firstOf, [.. starts], [.. words], [.. pairs]);
    }

    /// <summary>First phrasing of the passage, and one past its last.</summary>
    public (int First, int End) Of(int passage) => (firstOf[passage], firstOf[passage + 1]);

    public ReadOnlySpan<int> Words(int phrasing) =>
        words.AsSpan(starts[phrasing], starts[phrasing + 1] - starts[phrasing]);

    /// <summary>The pair that begins at each word, -1 at the last.</summary>
    public ReadOnlySpan<int> Pairs(int phrasing) =>
        pairs.AsSpan(starts[phrasing], starts[phrasing + 1] - starts[phrasing]);
}
