using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>What was found for a question: articles, best first, and the nearest look-alike.</summary>
internal sealed record Evidence(IReadOnlyList<Candidate> Candidates, LookAlikeHit LookAlike)
{
    public static readonly Evidence None = new([], default);
}

/// <summary>An article that may answer.</summary>
internal readonly record struct Candidate(
    ArticleCard Card, double Score, Hit Hit)
{
    public double Coverage => Hit.Coverage;
    public double Similarity => Hit.Similarity;
}

/// <summary>A question some article declares not to answer; Question is null when none was near.</summary>
internal readonly record struct LookAlikeHit(NotThis? Question, double Similarity);
