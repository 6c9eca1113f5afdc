using BachDang.Outreach.Knowledge.Search.Terms;

namespace BachDang.Outreach.Knowledge.Search.Ranking;

/// <summary>
/// Which letter triples occur in each passage, as a row of bits per passage. Triples find nothing by themselves; they
/// put the best hits in order when a word of the question is written as the content does not write it.
/// </summary>
internal sealed class TrigramSignatures
{
    private const int Bits = 4096;
    private const int WordsPerRow = Bits / 64;

    private readonly ulong[] rows;
    private readonly float[] idfs = new float[Bits];

    private TrigramSignatures(int passages) => rows = new ulong[passages * WordsPerRow];

    public static TrigramSignatures Build(SyllableTable syllables, int[] folded, Run[] runs, int passages)
    {
        var signatures = new TrigramSignatures(passages);
        var triples = new int[syllables.FoldedCount][];
        var buffer = new List<int>();
        for (var f = 0; f < triples.Length; f++)
        {
            Collect(syllables.FoldedText(f), buffer);
            triples[f] = [.. buffer];
        }

        foreach (var run in runs)
            for (var i = run.Start; i < run.End; i++)
                foreach (var triple in triples[folded[i]])
                    signatures.rows[run.Passage * WordsPerRow + (triple >> 6)] |= 1UL << (triple & 63);
        for (var triple = 0; triple < Bits; triple++)
        {
            var holding = 0;
            for (var p = 0; p < passages; p++)
                if (signatures.Holds(p, triple))
                    holding++;
            signatures.idfs[triple] = MathF.Log(1 + (passages - holding + 0.5f) / (holding + 0.5f));
        }

        return signatures;
    }

    /// <summary>The triples of a word without marks, with its beginning and end.</summary>
    public static void Collect(string word, List<int> into)
    {
        into.Clear();
        for (var i = 0; i < word.Length; i++)
        {
            uint before = i == 0 ? ' ' : word[i - 1];
            uint after = i == word.Length - 1 ? ' ' : word[i + 1];
            into.Add((int)(((before * 31 + word[i]) * 31 + after) * 0x9E3779B1 >> 20));
        }
    }

    /// <summary>The rarity of the triples the passage holds, summed.</summary>
    public float Match(int passage, List<int> triples)
    {
        var sum = 0f;
        foreach (var triple in triples)
            if (Holds(passage, triple))
                sum += idfs[triple];
        return sum;
    }

    private bool Holds(int passage, int triple) =>
        (rows[passage * WordsPerRow + (triple >> 6)] >> (triple & 63) & 1) != 0;
}
