namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>
/// Where the bands begin and what each measured feature weighs. Fitted by logistic regression on every phrasing of
/// every article left out of the index in turn (2,553, with and without marks) and the golden questions, against the
/// articles' look-alikes left out the same way (236) and foreign questions. At these thresholds, of left-out phrasings,
/// which say a thing as no other phrasing does, 33 % are answered right, 3 % wrong and another 46 % offered right; of
/// left-out look-alikes 11 % are answered. The golden questions took part in the fit, so their shares are no blind
/// measure; of 31 foreign and 32 own questions written afterwards none was answered wrong.
/// </summary>
internal static class Thresholds
{
    /// <summary>The first article is answered from when it is at least this likely to be the right one.</summary>
    public const double Answer = 0.75;

    /// <summary>Titles are offered when one of the first three is at least this likely to be right.</summary>
    public const double Choose = 0.22;

    /// <summary>A refusal names as nearest only articles that hold this share of the question.</summary>
    public const double Nearest = 0.25;

    /// <summary>
    /// Above this the question is one of the article's own phrasings, so nothing else speaks against it.
    /// </summary>
    public const double SamePhrasing = 0.93;

    /// <summary>Below this a message without a word of its own topic is too vague even to offer titles.</summary>
    public const double Vague = 0.5;

    /// <summary>A message that goes on with a topic is answered from here on.</summary>
    public const double GoingOn = 0.4;

    /// <summary>A few words this near a phrasing are a question of their own, whatever was said before.</summary>
    public const double StandsAlone = 0.75;

    /// <summary>How many topic words a message that goes on is taken to have.</summary>
    public const int TopicWordsOfGoingOn = 5;

    /// <summary>From here on a question is a declared look-alike, not merely near it.</summary>
    public const double SameLookAlike = 0.75;

    /// <summary>How likely the first article is the right one.</summary>
    public static double FirstIsRight(in Features f) => Sigmoid(
        -4.99 - (0.49 * f.Similarity) + (4.47 * f.Coverage) + (5.5 * f.Lead) - (4.87 * f.LookAlike)
        - (1.34 * f.AsksMissing) + (1.65 * f.TopicShare) - (1.2 * f.SimilarityLead) - (0.65 * f.CoverageLead));

    /// <summary>How likely one of the first three articles is right, and the question therefore ours.</summary>
    public static double IsKnown(in Features f) => Sigmoid(
        -4.87 - (2.24 * f.Similarity) + (5.13 * f.Coverage) + (2.05 * f.Lead) - (6.05 * f.LookAlike)
        - (1.49 * f.AsksMissing) + (2.88 * f.TopicShare) - (0.94 * f.SimilarityLead) + (0.23 * f.CoverageLead));

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
