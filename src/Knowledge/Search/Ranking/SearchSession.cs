using BachDang.Outreach.Knowledge.Search.Questions;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>The work space of one question at a time, used again for the next.</summary>
internal sealed class SearchSession(IndexParts parts)
{
    private readonly QuestionReader reader =
        new(parts.Syllables, parts.Pairs, parts.Edits, parts.Model, parts.Settings);

    private readonly Scorer scorer = new(parts);
    private readonly WindowReranker window = new(parts);
    private readonly FeatureMeter meter = new(parts);
    private readonly List<Piece> pieces = [];
    private readonly List<int> triples = [];
    private readonly List<int> wordTriples = [];
    private readonly List<(float Score, int Ordinal)> best = [];
    private readonly List<(float Score, int Ordinal)> reordered = [];
    private readonly TopHits top = new();

    public List<ReadWord> Words { get; } = [];

    public QueryTerms Terms { get; } = new();

    public Scorer Scorer => scorer;

    public void Read(string question)
    {
        var text = VietnameseText.Clean(question);
        Scanner.Scan(text, pieces);
        reader.Read(text, pieces, Words);
        Terms.Fill(parts, reader, pieces);
    }

    public SearchResult Search(string question, int take)
    {
        Read(question);
        if (take <= 0 || Terms.All.Count == 0) return new SearchResult(ToReading(), []);
        scorer.Rank(Terms.All, Math.Max(take, parts.Settings.Reordered), best);
        Reorder();
        meter.Begin(Terms);
        var hits = new Hit[Math.Min(take, best.Count)];
        for (var i = 0; i < hits.Length; i++)
        {
            var (score, ordinal) = best[i];
            var measured = i < parts.Settings.Measured;
            var (similarity, support, head) = measured ? meter.Likeness(ordinal) : default;
            hits[i] = new Hit(
                ordinal,
                parts.Ids[ordinal],
                score,
                measured ? meter.Coverage(ordinal) : 0,
                similarity,
                measured && meter.HoldsCode(ordinal))
            {
                Support = support,
                HeadCoverage = head,
            };
        }

        return new SearchResult(ToReading(), hits);
    }

    /// <summary>What the letter triples add to a passage's score.</summary>
    public float TrigramScore(int passage) =>
        parts.Settings.TrigramWeight * parts.Trigrams.Match(passage, triples);

    /// <summary>What the best stretch of a passage adds to its score.</summary>
    public float WindowScore(int passage) => parts.Settings.WindowWeight * window.Best(passage);

    public void PrepareReorder()
    {
        window.Begin(Terms.All);
        triples.Clear();
        foreach (var word in Words)
        {
            if (word.Kind is not (SyllableReading.Unknown or SyllableReading.Repaired)) continue;
            TrigramSignatures.Collect(word.Slot.Folded, wordTriples);
            triples.AddRange(wordTriples);
        }
    }

    public Reading ToReading()
    {
        var syllables = new ReadSyllable[Words.Count];
        for (var i = 0; i < syllables.Length; i++)
        {
            var word = Words[i];
            var read = word.Id >= 0 ? parts.Syllables.Text(word.Id)
                : word.FoldedId >= 0 ? parts.Syllables.FoldedText(word.FoldedId)
                : word.Slot.Text;
            syllables[i] = new ReadSyllable(word.Slot.Typed, read, word.Kind);
        }

        return new Reading(syllables);
    }

    /// <summary>The score with what only the best hits are looked at for.</summary>
    public float Refined(int place, float score, int ordinal)
    {
        if (triples.Count > 0) score += TrigramScore(ordinal);
        if (place < parts.Settings.WindowTop) score += WindowScore(ordinal);
        return score;
    }

    private void Reorder()
    {
        PrepareReorder();
        var count = Math.Min(best.Count, triples.Count > 0 ? parts.Settings.Reordered : parts.Settings.WindowTop);
        top.Clear(count);
        for (var i = 0; i < count; i++) top.Add(Refined(i, best[i].Score, best[i].Ordinal), best[i].Ordinal);
        top.Take(reordered);
        for (var i = 0; i < count; i++) best[i] = reordered[i];
    }
}
