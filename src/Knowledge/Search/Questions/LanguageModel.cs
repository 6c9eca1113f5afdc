using BachDang.Outreach.Knowledge.Search.Terms;

namespace BachDang.Outreach.Knowledge.Search.Questions;

/// <summary>
/// How likely one syllable follows another, learned from the content: bigrams, discounted and mixed with single
/// syllables. Stretches written without any mark, as phrasings may be, teach nothing. Values are natural logarithms.
/// </summary>
internal sealed class LanguageModel
{
    private const float Backoff = 0.3f;
    private const float Discount = 0.4f;
    private const float Unseen = 0.2f;

    private readonly PairTable pairs;
    private readonly float[] pairLogs;
    private readonly float[] singleLogs;

    private LanguageModel(PairTable pairs, float[] pairLogs, float[] singleLogs)
    {
        this.pairs = pairs;
        this.pairLogs = pairLogs;
        this.singleLogs = singleLogs;
    }

    public static LanguageModel Learn(Contents contents, Run[] runs)
    {
        var syllables = contents.Syllables;
        var pairs = new PairTable(contents.Words.Length / 4);
        var counts = new List<int>(contents.Words.Length / 4);
        var firsts = new List<int>(contents.Words.Length / 4);
        var seconds = new List<int>(contents.Words.Length / 4);
        var alone = new int[syllables.Count];
        var total = 1;
        foreach (var run in runs)
        {
            if (!HasMarks(contents, run)) continue;
            for (var i = run.Start; i < run.End; i++)
            {
                alone[contents.Words[i]]++;
                total++;
                if (i == run.Start) continue;
                var pair = pairs.Add(contents.Words[i - 1], contents.Words[i]);
                if (pair == counts.Count)
                {
                    counts.Add(0);
                    firsts.Add(contents.Words[i - 1]);
                    seconds.Add(contents.Words[i]);
                }

                counts[pair]++;
            }
        }

        var singles = new float[syllables.Count];
        for (var s = 0; s < singles.Length; s++)
            singles[s] = MathF.Log(Backoff * Math.Max(alone[s], Unseen) / total);
        var logs = new float[counts.Count];
        for (var p = 0; p < logs.Length; p++)
        {
            var seen = (counts[p] - Discount) / alone[firsts[p]];
            logs[p] = MathF.Log((1 - Backoff) * seen + MathF.Exp(singles[seconds[p]]));
        }

        return new LanguageModel(pairs, logs, singles);
    }

    public float After(int previous, int syllable)
    {
        var pair = pairs.Find(previous, syllable);
        return pair < 0 ? singleLogs[syllable] : pairLogs[pair];
    }

    public float Alone(int syllable) => singleLogs[syllable];

    private static bool HasMarks(Contents contents, Run run)
    {
        for (var i = run.Start; i < run.End; i++)
            if (contents.Syllables.HasMarks(contents.Words[i]))
                return true;
        return false;
    }
}
