namespace BachDang.Outreach.Knowledge.Answering.Talking;

/// <summary>
/// Hears beginnings that speak about the talk itself: leaving its topic (hỏi chuyện khác), taking the last answer back
/// (không phải, ý tôi là …). What follows them is the question; with nothing after them the turn ends here.
/// </summary>
internal sealed class ReadOpening : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var opening = context.Shelf.Openings.Read(context.Asked, context.Question.Earlier.Count > 0);
        if (opening.Kind == OpeningKind.None)
        {
            Remember(context);
            return ValueTask.CompletedTask;
        }
        context.Asked = opening.Rest;
        if (opening.Kind == OpeningKind.Leaves)
        {
            context.LeavesTalk = true;
            if (opening.Rest.Length == 0)
                context.Answer = Says.Reply(context, AnswerStatus.Routed, Routes.Knowledge, ReplyKeys.TopicLeft);
            return ValueTask.CompletedTask;
        }
        Remember(context);
        if (context.Talk is not { } talk) return ValueTask.CompletedTask;
        context.IsCorrection = true;
        context.Withdrawn = [.. talk.Withdrawn.Append(talk.LastArticle?.Article.Id).OfType<string>().Distinct()];
        if (opening.Rest.Length == 0) context.Answer = Retraction.Of(context, talk);
        return ValueTask.CompletedTask;
    }

    private static void Remember(AnswerContext context) =>
        context.Talk = context.Question.Earlier.Count == 0
            ? null
            : TalkState.Of(context.Shelf, context.Question.Earlier);
}
