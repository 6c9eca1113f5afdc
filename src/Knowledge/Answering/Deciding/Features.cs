using System.Numerics;

namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>What the decision measures about a question and its best article. Every measure lies between about -1 and
/// 1, so that the weights in <see cref="Thresholds"/> can be compared.</summary>
internal readonly record struct Features
{
    private const double FarthestLookAlike = -0.3;
    private const double MostAsks = 3;
    private const double MostWords = 20;

    /// <summary>How many measures there are.</summary>
    public const int Count = 11;

    /// <summary>How alike the question and the article's nearest phrasing are.</summary>
    public required double Similarity { get; init; }

    /// <summary>How alike it and the second nearest phrasing are: one phrasing may be near by chance, hardly two.
    /// </summary>
    public required double Support { get; init; }

    /// <summary>Share of the question that stands in the article's title and phrasings.</summary>
    public required double Head { get; init; }

    /// <summary>How much more of it than in those of the second article.</summary>
    public required double HeadLead { get; init; }

    /// <summary>How far the best article's score leads the second: 1 − second/first.</summary>
    public required double Lead { get; init; }

    /// <summary>How far it leads the third.</summary>
    public required double LeadOfThird { get; init; }

    /// <summary>
    /// How much nearer the question is to a declared look-alike than to the article; below 0 when farther.
    /// </summary>
    public required double LookAlike { get; init; }

    /// <summary>Things asked for (a fine, a deadline, a place) that no phrasing of the article asks for.</summary>
    public required double AsksMissing { get; init; }

    /// <summary>Things asked for that the article is mainly about.</summary>
    public required double AsksMet { get; init; }

    /// <summary>Whether something is asked for that only an article about it may answer.</summary>
    public required double AsksStrict { get; init; }

    /// <summary>Words of the question, as a share of twenty: the same likeness says more in a long question.</summary>
    public required double Length { get; init; }

    /// <summary>The measures of a message that found at least one article.</summary>
    public static Features Of(AnswerContext context) => Of(
        context.Evidence, context.Asks, context.Shelf.Asks.StrictSet, context.Words.Length);

    /// <summary>The measures of a message that only goes on with a topic: what it asks for was said before.</summary>
    public static Features OfGoingOn(Evidence evidence) => Of(evidence, 0, 0, Thresholds.WordsOfGoingOn);

    private static Features Of(Evidence evidence, uint asks, uint strictAsks, int words)
    {
        var best = evidence.Candidates[0];
        var second = evidence.Candidates.ElementAtOrDefault(1);
        var third = evidence.Candidates.ElementAtOrDefault(2);
        return new Features
        {
            Similarity = best.Similarity,
            Support = best.Hit.Support,
            Head = best.Hit.HeadCoverage,
            HeadLead = best.Hit.HeadCoverage - second.Hit.HeadCoverage,
            Lead = LeadOver(best, second),
            LeadOfThird = LeadOver(best, third),
            LookAlike = Math.Max(FarthestLookAlike, evidence.LookAlike.Similarity - best.Similarity),
            AsksMissing = Math.Min(MostAsks, BitOperations.PopCount(asks & ~best.Card.Asks)) / MostAsks,
            AsksMet = Math.Min(MostAsks, BitOperations.PopCount(asks & best.Card.MainAsks)) / MostAsks,
            AsksStrict = (asks & strictAsks) != 0 ? 1 : 0,
            Length = Math.Min(MostWords, words) / MostWords,
        };
    }

    /// <summary>The measures in the order of the weights.</summary>
    public void CopyTo(Span<double> row)
    {
        (row[0], row[1], row[2], row[3]) = (Similarity, Support, Head, HeadLead);
        (row[4], row[5], row[6]) = (Lead, LeadOfThird, LookAlike);
        (row[7], row[8], row[9], row[10]) = (AsksMissing, AsksMet, AsksStrict, Length);
    }

    private static double LeadOver(in Candidate best, in Candidate other) =>
        best.Score > 0 ? 1 - (other.Score / best.Score) : 0;
}
