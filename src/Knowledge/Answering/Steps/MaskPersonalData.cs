using BachDang.Outreach.Knowledge.Answering.Words;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>Masks personal data before anything is stored, matched or searched.</summary>
internal sealed class MaskPersonalData : IAnswerStep
{
    private const int LeastWords = 3;

    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var shelf = context.Shelf;
        context.Masked = shelf.Mask.Apply(context.Clean);
        var bare = ReferenceEquals(context.Masked, context.Clean) ? context.Clean : WithoutMasks(context);
        context.Asked = shelf.Words.WriteOut(bare);
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// The masks hold words (số điện thoại) the person never wrote: they must not steer the search. Nor must the clause
    /// that gave the number (gọi tôi …), when the rest is a question.
    /// </summary>
    private static string WithoutMasks(AnswerContext context)
    {
        var mask = context.Shelf.Mask;
        var clauses = context.Masked.Split([',', ';', '\n', '.', '?', '!']);
        var rest = string.Join(", ", clauses.Where(clause => !mask.IsIn(clause)));
        return WordReader.Cut(rest).Count >= LeastWords ? rest : mask.Without(context.Masked);
    }
}
