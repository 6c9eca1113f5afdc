namespace BachDang.Outreach.Knowledge.Search;

internal enum MatchKind
{
    Syllable,
    MarkedSyllable,
    Pair,
    Code,
    LetterTriples,

    /// <summary>The question's words stand close together; added for the first hits only.</summary>
    Closeness,
}

/// <summary>Something of the question the passage holds, and what it added to the score.</summary>
internal readonly record struct Match(MatchKind Kind, string Text, double Contribution);

/// <summary>Why a passage got its score: how the question was read and every match, the greatest first.</summary>
internal sealed record Explanation(Reading Reading, string Id, double Score, IReadOnlyList<Match> Matches);
