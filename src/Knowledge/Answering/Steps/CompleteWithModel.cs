using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Wording;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>
/// When a short message came after an answer and the rules could not tell what it asks, lets a language model complete
/// it from what was said before, and searches again. Only used to search: finding and deciding stay what they are, and
/// the earlier topic is named in the answer.
/// </summary>
internal sealed class CompleteWithModel(ModelWriter? writer) : IAnswerStep
{
    private const int LongestMessage = 12;

    private readonly IAnswerStep[] _again = [new ReadQuestion(), new FindArticles(), new Decide()];

    public async ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        if (writer is null || context.Talk?.LastArticle is not { } last || !IsUnsure(context)) return;
        if (await writer.CompleteAsync(context, ct) is not { } question) return;
        var shelf = context.Shelf;
        var again = new AnswerContext(new Question(question), shelf, context.Today)
        {
            Clean = question,
            Masked = context.Masked,
            Asked = shelf.Words.WriteOut(question),
            Withdrawn = context.Withdrawn,
        };
        foreach (var step in _again) await step.RunAsync(again, ct);
        // What the message asks for must not get lost: an asked phone number stays an asked phone number.
        if (again.Decision is not { Band: Band.Answer } || (context.Asks & ~again.Asks) != 0) return;
        context.Decision = again.Decision;
        context.Evidence = again.Evidence;
        context.Reading = again.Reading;
        context.Topic = last;
    }

    private static bool IsUnsure(AnswerContext context) =>
        context.Decision is { Band: not Band.Answer, ReplyKey: null or ReplyKeys.TooVague }
        && context.Words.Length <= LongestMessage;
}
