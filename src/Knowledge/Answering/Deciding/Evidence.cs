using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>What was found for a question: articles, best first, and the nearest look-alike.</summary>
internal sealed record Evidence(IReadOnlyList<Candidate> Candidates, LookAlikeHit LookAlike)
{
    public static readonly Evidence None = new([], default);
}

/// <summary>An article that may answer.</summary>
internal readonly record struct Candidate(
    ArticleCard Card, double Score, double Coverage, double Similarity, bool CodeMatch);

/// <summary>A question some article declares not to answer; Question is null when none was near.</summary>
internal readonly record struct LookAlikeHit(NotThis? Question, double Similarity);
