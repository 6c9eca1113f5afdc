namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>
/// Where the bands begin and what each measure weighs. Fitted by logistic regression on the golden questions (1,356
/// that articles answer, with and without marks, and 517 that none does): <c>bands</c> of the benchmarks. Each eighth
/// judged by weights fitted on the others: 84 % answered right, 2 % wrong, 94 % answered or offered right; of the
/// foreign ones 4 % answered. On 357 questions that took no part: 90 %, 2 % and 97 %.
/// </summary>
internal static class Thresholds
{
    /// <summary>The first article is answered from when it is at least this likely to be the right one.</summary>
    public const double Answer = 0.75;

    /// <summary>Titles are offered when one of the first three is at least this likely to be right.</summary>
    public const double Choose = 0.2;

    /// <summary>A refusal names as nearest only articles that hold this share of the question.</summary>
    public const double Nearest = 0.25;

    /// <summary>
    /// Above this the question is one of the article's own phrasings, so nothing else speaks against it.
    /// </summary>
    public const double SamePhrasing = 0.93;

    /// <summary>From here on the article is right although it is not known to tell what is asked for (the word for a
    /// price may stand in a question about a fine).</summary>
    public const double OutweighsAsks = 0.93;

    /// <summary>Below this a message without a word of its own topic is too vague even to offer titles.</summary>
    public const double Vague = 0.5;

    /// <summary>A message that goes on with a topic is answered from here on.</summary>
    public const double GoingOn = 0.4;

    /// <summary>A few words this near a phrasing are a question of their own, whatever was said before.</summary>
    public const double StandsAlone = 0.75;

    /// <summary>How many words a message that goes on is taken to have.</summary>
    public const int WordsOfGoingOn = 10;

    /// <summary>From here on a question is a declared look-alike, not merely near it.</summary>
    public const double SameLookAlike = 0.75;

    // In the order of Features.CopyTo; the constant last.
    private static readonly double[] FirstWeights =
        [2.29, 2.37, 4.09, 0.28, 2.16, 5.18, -2.7, -0.82, 1.62, -1.27, 8.58, -10.58];

    private static readonly double[] KnownWeights =
        [2.01, 2.54, 4.88, -0.07, 0.68, 4.15, -3.23, -0.86, 0.92, -1.03, 10.34, -11.02];

    /// <summary>How likely the first article is the right one.</summary>
    public static double FirstIsRight(in Features features) => Likely(FirstWeights, features);

    /// <summary>How likely one of the first three articles is right, and the question therefore ours.</summary>
    public static double IsKnown(in Features features) => Likely(KnownWeights, features);

    private static double Likely(ReadOnlySpan<double> weights, in Features features)
    {
        Span<double> row = stackalloc double[Features.Count];
        features.CopyTo(row);
        var sum = weights[^1];
        for (var i = 0; i < row.Length; i++) sum += weights[i] * row[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
