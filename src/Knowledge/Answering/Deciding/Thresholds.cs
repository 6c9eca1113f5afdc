namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>
/// Where the bands begin and what each measured feature weighs. Fitted by logistic regression on every phrasing of
/// every article left out of the index in turn (2,553, in two spellings) against the articles' own look-alike questions
/// left out the same way and plainly foreign questions; see docs/scorecard.md for what the golden sets say of them.
/// </summary>
internal static class Thresholds
{
    /// <summary>The first article is answered from when it is at least this likely to be the right one.</summary>
    public const double Answer = 0.60;

    /// <summary>Titles are offered when one of the first three is at least this likely to be right.</summary>
    public const double Choose = 0.35;

    /// <summary>A refusal names as nearest only articles that hold this share of the question.</summary>
    public const double Nearest = 0.25;

    /// <summary>
    /// Above this the question is one of the article's own phrasings, so nothing else speaks against it.
    /// </summary>
    public const double SamePhrasing = 0.93;

    /// <summary>From here on a question is a declared look-alike, not merely near it.</summary>
    public const double SameLookAlike = 0.75;

    public static double FirstIsRight(in Features f) => Sigmoid(
        -4.19 - (0.75 * f.Similarity) + (4.16 * f.Coverage) + (4.77 * f.Lead) - (2.22 * f.LookAlike)
        - (1.05 * f.AsksMissing) + (1.4 * f.TopicShare) - (1.08 * f.SimilarityLead));

    public static double IsKnown(in Features f) => Sigmoid(
        -3.84 - (2.33 * f.Similarity) + (4.73 * f.Coverage) + (1.34 * f.Lead) - (3.38 * f.LookAlike)
        - (1.18 * f.AsksMissing) + (2.46 * f.TopicShare) - (1.36 * f.SimilarityLead));

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
