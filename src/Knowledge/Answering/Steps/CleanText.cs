using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>Bounds and cleans the message; one without a letter or digit ends here.</summary>
internal sealed class CleanText : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var text = context.Question.Text;
        context.Clean = VietnameseText.Clean(text.Length > Question.MaxLength ? text[..Question.MaxLength] : text);
        context.Masked = context.Clean;
        if (context.Clean.Length == 0)
            context.Answer = Says.Reply(context, AnswerStatus.Error, Routes.Knowledge, ReplyKeys.Empty);
        else if (!context.Clean.Any(char.IsLetterOrDigit))
            context.Answer = Says.Reply(context, AnswerStatus.Refused, Routes.OffTopic, ReplyKeys.NoWords);
        return ValueTask.CompletedTask;
    }
}
