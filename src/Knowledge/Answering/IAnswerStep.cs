namespace BachDang.Outreach.Knowledge.Answering;

/// <summary>
/// One step of the road from a message to its answer. Steps share one context; a step that sets
/// <see cref="AnswerContext.Answer"/> ends the turn.
/// </summary>
internal interface IAnswerStep
{
    ValueTask RunAsync(AnswerContext context, CancellationToken ct);
}
