namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>Masks personal data before anything is stored, matched or searched.</summary>
internal sealed class MaskPersonalData : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var (masked, bare) = context.Shelf.Mask.Split(context.Clean);
        // A cut through a number would leave half of it readable, so the text is masked first and cut then.
        context.Masked = masked.Length > Question.MaxLength ? masked[..Question.MaxLength] : masked;
        context.Asked = context.Shelf.Words.WriteOut(bare);
        return ValueTask.CompletedTask;
    }
}
