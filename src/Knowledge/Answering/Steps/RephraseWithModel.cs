namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>
/// The place where a language model may reword a written answer. None is configured yet, so the article's own words
/// stand.
/// </summary>
internal sealed class RephraseWithModel : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct) => ValueTask.CompletedTask;
}
