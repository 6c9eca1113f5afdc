namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>
/// Ends the turn for what is no knowledge question: an emergency first, then manners, reports, hand-offs.
/// </summary>
internal sealed class RouteQuestion : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var route = context.Shelf.Routes.Find(context.Words, context.TypedWords);
        if (route is null) return ValueTask.CompletedTask;
        var status = route.Label == Routes.OffTopic ? AnswerStatus.Refused : AnswerStatus.Routed;
        context.Answer = Says.Reply(context, status, route.Label, route.Reply);
        return ValueTask.CompletedTask;
    }
}
