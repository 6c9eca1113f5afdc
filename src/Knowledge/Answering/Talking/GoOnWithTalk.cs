using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Talking;

/// <summary>
/// Completes a message that says too little by itself with what the talk is about: one that only asks (nộp ở đâu?), one
/// that begins like an addition (thế còn mũ bảo hiểm?), a short one nothing answers alone, and a correction. A question
/// that stands by itself is never touched.
/// </summary>
internal sealed class GoOnWithTalk : IAnswerStep
{
    private const int LongestAddition = 12;
    private const int LongestBareAsk = 9;
    private const int LongestShort = 8;
    private const int LongestLinked = 6;
    private const int MostOwnWords = 4;

    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        if (context.Talk is not { } talk) return ValueTask.CompletedTask;
        var goesOn = SaysItGoesOn(context);
        var bare = context.TopicWords == 0 && context.Words.Length <= LongestBareAsk && (context.Asks != 0 || goesOn);
        if (!bare && !context.IsCorrection && !MaySayTooLittle(context, goesOn)) return ValueTask.CompletedTask;

        var alone = new Attempt(context.Evidence, context.Decision!);
        context.IsBareAsk = bare;
        var best = bare ? Completion.OfBareAsk(context, talk) : Completion.OfOwnWords(context, talk, alone, goesOn);
        if (best is null || (!bare && best.First is { } id && id == alone.First))
        {
            (context.Evidence, context.Decision, context.Topic) = (alone.Evidence, alone.Decision, null);
            context.IsBareAsk = false;
            return ValueTask.CompletedTask;
        }
        (context.Evidence, context.Decision) = (best.Evidence, best.Decision);
        context.Topic = context.IsCorrection ? null : talk.Topic;
        context.Carried = talk;
        return ValueTask.CompletedTask;
    }

    private static bool SaysItGoesOn(AnswerContext context)
    {
        var (talk, words) = (context.Shelf.Talk, context.Words);
        return talk.GoesOn(words) || talk.StandsIn(words)
            || (words.Length <= LongestLinked && context.TopicWords <= MostOwnWords && talk.Links(words));
    }

    /// <summary>Short, and nothing answers it alone, or it begins as if something had been said before.</summary>
    private static bool MaySayTooLittle(AnswerContext context, bool goesOn)
    {
        if ((context.Asks & context.Shelf.Asks.StrictSet) != 0) return false;
        if (goesOn ? context.Words.Length > LongestAddition
            : context.Words.Length > LongestShort || context.TopicWords > MostOwnWords) return false;
        var best = context.Evidence.Candidates.Count > 0 ? context.Evidence.Candidates[0].Similarity : 0;
        return best < Thresholds.StandsAlone && (goesOn || context.Decision!.Band != Band.Answer);
    }
}

/// <summary>What one way of completing a message found.</summary>
internal sealed record Attempt(Evidence Evidence, Decision Decision)
{
    public string? First => Decision.Band == Band.Answer ? Decision.Articles[0].Article.Id : null;
}
