using System.Numerics;

namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>Puts the evidence for one question into a band.</summary>
internal static class Decider
{
    private const int MostTitles = 3;

    public static Decision Decide(AnswerContext context)
    {
        var evidence = context.Evidence;
        if (evidence.Candidates.Count == 0) return new Decision(Band.Refuse, [], 0, null);
        var best = evidence.Candidates[0];
        if (context.TopicWords == 0 && context.Topic is null && best.Similarity < Thresholds.Vague)
            return new Decision(Band.Refuse, Near(evidence), 0, ReplyKeys.TooVague);
        if (evidence.LookAlike.Similarity >= Math.Max(best.Similarity, Thresholds.SameLookAlike))
            return new Decision(Band.Refuse, Near(evidence), 0, null);

        if (context.Topic is not null) return GoOn(context, best);

        var features = Features.Of(context);
        var right = Thresholds.FirstIsRight(features);
        if (right < Thresholds.OutweighsAsks && Forbidden(context, best) is { } ask)
            return new Decision(Band.Refuse, Near(evidence), 0, ask.Reply);
        if (right >= Thresholds.Answer || best.Similarity >= Thresholds.SamePhrasing)
            return new Decision(Band.Answer, [best.Card], Math.Max(right, best.Similarity), null);
        return Thresholds.IsKnown(features) >= Thresholds.Choose
            ? new Decision(Band.Choose, First(evidence), right, null)
            : new Decision(Band.Refuse, Near(evidence), right, null);
    }

    /// <summary>A message that goes on is known to be about something; only which article is open.</summary>
    private static Decision GoOn(AnswerContext context, in Candidate best)
    {
        var evidence = context.Evidence;
        if (Forbidden(context, best) is { } ask) return new Decision(Band.Refuse, Near(evidence), 0, ask.Reply);
        var features = Features.OfGoingOn(evidence);
        var right = Thresholds.FirstIsRight(features);
        return right >= Thresholds.GoingOn
            ? new Decision(Band.Answer, First(evidence)[..1], right, null)
            : new Decision(Band.Choose, First(evidence), right, null);
    }

    /// <summary>Something asked for that only an article asking for it may answer, and this one does not.</summary>
    private static Content.AskRule? Forbidden(AnswerContext context, Candidate best)
    {
        var asks = context.Shelf.Asks;
        var missing = context.Asks & asks.StrictSet & ~best.Card.MainAsks;
        if (missing == 0 || best.Similarity >= Thresholds.SamePhrasing) return null;
        return asks.Rules[BitOperations.TrailingZeroCount(missing)];
    }

    private static List<ArticleCard> First(Evidence evidence) =>
        [.. evidence.Candidates.Take(MostTitles).Select(c => c.Card)];

    private static List<ArticleCard> Near(Evidence evidence) =>
        [.. evidence.Candidates.Take(MostTitles).Where(c => c.Coverage >= Thresholds.Nearest).Select(c => c.Card)];
}
