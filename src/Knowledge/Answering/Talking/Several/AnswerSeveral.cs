using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Talking.Several;

/// <summary>
/// Answers two or three questions of one message in turn. Only when each part alone is answered, by different articles:
/// else the message stays one question. A part that names no matter of its own is asked about the part before it.
/// </summary>
internal sealed class AnswerSeveral(AnswerPipeline pipeline) : IAnswerStep
{
    private const int FewWords = 2;

    public async ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        if (context.IsPart || context.IsCorrection || IsOnePhrasing(context)) return;
        var texts = context.Shelf.Cutter.Cut(context.Masked);
        if (texts.Count < 2) return;
        var parts = new List<AnswerContext>(texts.Count);
        var earlier = context.Question.Earlier.ToList();
        foreach (var text in texts)
        {
            var part = new AnswerContext(context.Question with { Text = text, Earlier = [.. earlier] },
                context.Shelf, context.Today)
            { IsPart = true };
            await pipeline.DecideAsync(part, ct);
            if (part.Answer is not null || Sure(part) is not { } decision) return;
            part.Decision = decision;
            if (parts.Exists(p => p.Decision!.Articles[0] == decision.Articles[0])) continue;
            parts.Add(part);
            earlier.Add(TalkTurn.OfPart(part, decision.Articles[0]));
        }
        if (parts.Count > 1) context.Answer = await JoinedAsync(context, parts, ct);
    }

    /// <summary>A part that names a matter must be answered by that alone; one that names none must ask for something
    /// the part before can be asked about.</summary>
    private static Decision? Sure(AnswerContext part)
    {
        if (part.Decision is not { Articles: [var first, ..] } decision) return null;
        if (part.Carried is not null && !part.IsBareAsk && first.Title.ShareOf(TalkTurn.OwnWords(part)) < 1)
            return null;
        if (part.TopicWords == 0 && part.Asks == 0) return null;
        var near = part.Evidence.Candidates is [{ Similarity: >= Thresholds.StandsAlone }, ..];
        if (decision.Band == Band.Answer) return near || SaysEnough(part, first) ? decision : null;
        return decision.Band == Band.Choose && near
            ? new Decision(Band.Answer, [first], decision.Sure, null)
            : null;
    }

    // Few words mean little by themselves; they may only name something of the part before.
    private static bool SaysEnough(AnswerContext part, ArticleCard card) =>
        part.IsBareAsk || part.TopicWords > FewWords || part.Talk is not { } talk
        || TopicArticles.IsRelated(talk, card);

    // As a whole it is one of an article's own phrasings.
    private static bool IsOnePhrasing(AnswerContext context) =>
        context.Found is { Hits: [{ Similarity: >= Thresholds.StandsAlone }, ..] };

    private async ValueTask<Answer?> JoinedAsync(AnswerContext context, List<AnswerContext> parts, CancellationToken ct)
    {
        var answers = new List<Answer>(parts.Count);
        foreach (var part in parts)
        {
            var answer = await pipeline.FinishAsync(part, ct);
            // What the last check refuses is no answer: the message is looked at as one question after all.
            if (answer.Status != AnswerStatus.Answered) return null;
            answers.Add(answer);
        }
        var first = answers[0];
        return first with
        {
            Text = string.Join("\n\n", answers.Select(a => a.Text)),
            Lead = string.Join("\n\n", answers.Select(a => a.Lead)),
            More = string.Join("\n\n", answers.Select(a => a.More)),
            Sources = [.. answers.SelectMany(a => a.Sources).Distinct()],
            FollowUps = [],
            Score = answers.Min(a => a.Score),
            Reading = context.Reading,
            MaskedText = context.Masked,
            Parts = answers,
        };
    }
}
