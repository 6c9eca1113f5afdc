using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Evaluation.Golden;

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>A golden question with what came back.</summary>
/// <param name="Golden">The question.</param>
/// <param name="Answer">The answer to its last message.</param>
/// <param name="Ranked">Articles found, best first, whatever was then decided.</param>
internal sealed record Asked(GoldenQuestion Golden, Answer Answer, IReadOnlyList<string> Ranked)
{
    private const int MostButtons = 3;

    public bool IsAnswered => Answer.Each.Any(part => part.Status == AnswerStatus.Answered);

    /// <summary>The article found first, empty when nothing was found.</summary>
    public string Top => Ranked.Count > 0 ? Ranked[0] : "";

    /// <summary>Answered at once from an article that is expected.</summary>
    public bool IsRight => Answer.Each.Any(
        part => part.Status == AnswerStatus.Answered && Golden.AnyOf.Contains(part.ArticleId));

    /// <summary>Any part is answered from an article that is not expected.</summary>
    public bool IsOutside => Answer.Each.Any(
        part => part.Status == AnswerStatus.Answered && !Golden.AnyOf.Contains(part.ArticleId));

    /// <summary>Buttons are offered and one of the first three opens an article that is expected.</summary>
    public bool IsOffered => HasRightButton(AnswerStatus.Choose);

    /// <summary>Refused, but an article that is expected stands among the nearest.</summary>
    public bool IsNear => HasRightButton(AnswerStatus.Refused);

    /// <summary>What came back, in a few words for a list of misses.</summary>
    public string Outcome => Answer.Status switch
    {
        AnswerStatus.Answered => $"answered {Answer.ArticleId}",
        AnswerStatus.Choose => $"offered {string.Join(", ", Answer.Choices.Select(c => c.ArticleId))}",
        AnswerStatus.Routed => $"routed {Answer.Route}",
        AnswerStatus.Refused => $"refused {Answer.Route} {Answer.ReplyKey}",
        AnswerStatus.Error => $"error {Answer.ReplyKey}",
    };

    private bool HasRightButton(AnswerStatus status) => Answer.Each.Any(
        part => part.Status == status
            && part.Choices.Take(MostButtons).Any(choice => Golden.AnyOf.Contains(choice.ArticleId)));
}
