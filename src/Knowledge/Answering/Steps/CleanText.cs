using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>Bounds and cleans the message; one without a letter or digit ends here.</summary>
internal sealed class CleanText : IAnswerStep
{
    /// <summary>How far past its end a text is read, so that what begins before the end is seen whole.</summary>
    private const int Beyond = 64;

    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var text = context.Question.Text;
        const int most = Question.MaxLength + Beyond;
        context.Clean = VietnameseText.Clean(text.Length > most ? text[..most] : text);
        context.Masked = context.Shelf.Mask.Apply(context.Clean);
        if (context.Clean.Length == 0)
            context.Answer = Says.Reply(context, AnswerStatus.Error, Routes.Knowledge, ReplyKeys.Empty);
        else if (!context.Clean.Any(char.IsLetterOrDigit))
            context.Answer = Says.Reply(context, AnswerStatus.Refused, Routes.OffTopic, ReplyKeys.NoWords);
        return ValueTask.CompletedTask;
    }
}
