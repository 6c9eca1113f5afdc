using System.Numerics;

namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>What the decision measures about a question and its best article.</summary>
internal readonly record struct Features
{
    private const double FarthestLookAlike = -0.3;

    /// <summary>How alike the question and the article's nearest phrasing are.</summary>
    public required double Similarity { get; init; }

    /// <summary>Share of the question the article holds.</summary>
    public required double Coverage { get; init; }

    /// <summary>How far the best article leads the second: 1 − second/first.</summary>
    public required double Lead { get; init; }

    /// <summary>
    /// How much nearer the question is to a declared look-alike than to the article; below 0 when farther.
    /// </summary>
    public required double LookAlike { get; init; }

    /// <summary>Something asked for (a fine, a deadline, a place) no phrasing of the article asks for.</summary>
    public required int AsksMissing { get; init; }

    /// <summary>Words of the question that are neither filler nor ask, as a share of eight.</summary>
    public required double TopicShare { get; init; }

    /// <summary>How much nearer the first article's phrasing is than the second's.</summary>
    public required double SimilarityLead { get; init; }

    /// <summary>How much more of the question the first article holds than the second.</summary>
    public required double CoverageLead { get; init; }

    public static Features Of(Evidence evidence, uint asks, int topicWords)
    {
        var best = evidence.Candidates[0];
        var second = evidence.Candidates.Count > 1 ? evidence.Candidates[1] : default;
        return new Features
        {
            Similarity = best.Similarity,
            Coverage = best.Coverage,
            Lead = best.Score > 0 ? 1 - (second.Score / best.Score) : 0,
            LookAlike = Math.Max(FarthestLookAlike, evidence.LookAlike.Similarity - best.Similarity),
            AsksMissing = BitOperations.PopCount(asks & ~best.Card.Asks) is var missing and < 3 ? missing : 3,
            TopicShare = Math.Min(topicWords, 8) / 8.0,
            SimilarityLead = best.Similarity - second.Similarity,
            CoverageLead = best.Coverage - second.Coverage,
        };
    }
}
