using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Search.Terms;

/// <summary>
/// The words of the content: every spelling with marks has a number, and every spelling without marks too. Filled while
/// the content is read, then <see cref="Freeze"/>d.
/// </summary>
internal sealed class SyllableTable
{
    private readonly Dictionary<string, int> surfaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> surfaceSpans;
    private readonly Dictionary<string, int> marked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> markedSpans;
    private readonly Dictionary<string, int> folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> foldedSpans;
    private readonly List<string> texts = [];
    private readonly List<string> foldedTexts = [];
    private readonly List<int> foldedOf = [];
    private readonly List<int> counts = [];
    private int[] variantStarts = [];
    private int[] variants = [];

    public SyllableTable()
    {
        surfaceSpans = surfaces.GetAlternateLookup<ReadOnlySpan<char>>();
        markedSpans = marked.GetAlternateLookup<ReadOnlySpan<char>>();
        foldedSpans = folded.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => texts.Count;

    public int FoldedCount => foldedTexts.Count;

    public int Occurrences { get; private set; }

    /// <summary>The number of a word as it stands in a cleaned text, given on first sight.</summary>
    public int Add(ReadOnlySpan<char> surface)
    {
        if (!surfaceSpans.TryGetValue(surface, out var id))
        {
            var text = Tokenizer.Word(surface);
            if (!marked.TryGetValue(text, out id))
            {
                id = texts.Count;
                marked[text] = id;
                texts.Add(text);
                counts.Add(0);
                foldedOf.Add(AddFolded(VietnameseText.Fold(text)));
            }

            surfaceSpans[surface] = id;
        }

        counts[id]++;
        Occurrences++;
        return id;
    }

    /// <summary>The number of a word written exactly as somewhere in the content, or -1.</summary>
    public int FindSurface(ReadOnlySpan<char> surface) => surfaceSpans.TryGetValue(surface, out var id) ? id : -1;

    /// <summary>The number of a canonical lower-case word, or -1.</summary>
    public int Find(ReadOnlySpan<char> text) => markedSpans.TryGetValue(text, out var id) ? id : -1;

    /// <summary>The number of a word without marks, or -1.</summary>
    public int FindFolded(ReadOnlySpan<char> text) => foldedSpans.TryGetValue(text, out var id) ? id : -1;

    public string Text(int id) => texts[id];

    public string FoldedText(int foldedId) => foldedTexts[foldedId];

    public int FoldedOf(int id) => foldedOf[id];

    public bool HasMarks(int id) => texts[id] != foldedTexts[foldedOf[id]];

    public int CountOf(int id) => counts[id];

    /// <summary>The spellings with marks of a word without, the most frequent first.</summary>
    public ReadOnlySpan<int> Variants(int foldedId) =>
        variants.AsSpan(variantStarts[foldedId], variantStarts[foldedId + 1] - variantStarts[foldedId]);

    public void Freeze()
    {
        variantStarts = new int[FoldedCount + 1];
        foreach (var f in foldedOf) variantStarts[f + 1]++;
        for (var f = 0; f < FoldedCount; f++) variantStarts[f + 1] += variantStarts[f];
        variants = new int[Count];
        var next = variantStarts.ToArray();
        foreach (var id in Enumerable.Range(0, Count).OrderByDescending(id => counts[id]).ThenBy(id => id))
            variants[next[foldedOf[id]]++] = id;
    }

    private int AddFolded(string text)
    {
        if (folded.TryGetValue(text, out var id)) return id;
        folded[text] = foldedTexts.Count;
        foldedTexts.Add(text);
        return foldedTexts.Count - 1;
    }
}
