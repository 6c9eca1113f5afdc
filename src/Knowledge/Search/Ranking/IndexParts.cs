using BachDang.Outreach.Knowledge.Search.Questions;
using BachDang.Outreach.Knowledge.Search.Terms;

namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>Everything an index holds, read-only once built.</summary>
internal sealed class IndexParts
{
    public required SearchSettings Settings { get; init; }
    public required string[] Ids { get; init; }
    public required SyllableTable Syllables { get; init; }
    public required PairTable Pairs { get; init; }
    public required Dictionary<string, int> Codes { get; init; }
    public required OneEdit Edits { get; init; }
    public required LanguageModel Model { get; init; }
    public required Postings FoldedPostings { get; init; }
    public required Postings MarkedPostings { get; init; }
    public required Postings PairPostings { get; init; }
    public required Postings CodePostings { get; init; }
    public required TrigramSignatures Trigrams { get; init; }
    public required Phrasings Phrasings { get; init; }

    /// <summary>The words without marks in the order of the content, and where each passage lies in them.</summary>
    public required int[] FoldedWords { get; init; }
    public required (int Start, int End)[] Stretches { get; init; }

    public static IndexParts Build(IReadOnlyList<Passage> passages, SearchSettings settings)
    {
        var contents = Contents.Read(passages);
        var syllables = contents.Syllables;
        var runs = contents.Runs(settings, ofCodes: false);
        var folded = new int[contents.Words.Length];
        for (var i = 0; i < folded.Length; i++) folded[i] = syllables.FoldedOf(contents.Words[i]);
        var pairs = new PairTable(folded.Length / 4);
        var pairTerms = PairTerms(folded, runs, pairs);
        var count = passages.Count;
        var k = settings.Saturation;
        return new IndexParts
        {
            Settings = settings,
            Ids = [.. passages.Select(p => p.Id)],
            Syllables = syllables,
            Pairs = pairs,
            Codes = contents.Codes,
            Edits = new OneEdit(syllables),
            Model = LanguageModel.Learn(contents, runs),
            FoldedPostings = Postings.Build(new(folded, syllables.FoldedCount, runs, count), k),
            MarkedPostings = Postings.Build(new(contents.Words, syllables.Count, runs, count), k),
            PairPostings = Postings.Build(new(pairTerms, pairs.Count, runs, count), k),
            CodePostings = Postings.Build(contents.CodeStream(settings), k),
            Trigrams = TrigramSignatures.Build(syllables, folded, runs, count),
            FoldedWords = folded,
            Stretches = Stretch(runs, count),
            Phrasings = Phrasings.Build(contents, folded, pairTerms),
        };
    }

    private static (int Start, int End)[] Stretch(Run[] runs, int passages)
    {
        var stretches = new (int Start, int End)[passages];
        foreach (var run in runs)
        {
            var first = stretches[run.Passage].End == 0;
            stretches[run.Passage] = (first ? run.Start : stretches[run.Passage].Start, run.End);
        }

        return stretches;
    }

    private static int[] PairTerms(int[] folded, Run[] runs, PairTable pairs)
    {
        var terms = new int[folded.Length];
        Array.Fill(terms, -1);
        foreach (var run in runs)
            for (var i = run.Start + 1; i < run.End; i++)
                terms[i - 1] = pairs.Add(folded[i - 1], folded[i]);
        return terms;
    }
}
