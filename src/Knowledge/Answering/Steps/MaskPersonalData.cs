namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>Masks personal data before anything is stored, matched or searched.</summary>
internal sealed class MaskPersonalData : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var shelf = context.Shelf;
        context.Masked = shelf.Mask.Apply(context.Clean);
        // The masks hold words (số điện thoại) the person never wrote: they must not steer the search.
        var bare = ReferenceEquals(context.Masked, context.Clean) ? context.Clean : shelf.Mask.Without(context.Masked);
        context.Asked = shelf.Words.WriteOut(bare);
        return ValueTask.CompletedTask;
    }
}
