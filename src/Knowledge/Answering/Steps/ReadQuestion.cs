namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>
/// Has the index read the question (marks restored, slips repaired). Reading is part of a search, so its hits are kept
/// for a question that needs no other.
/// </summary>
internal sealed class ReadQuestion : IAnswerStep
{
    public const int Hits = 24;

    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var shelf = context.Shelf;
        var found = shelf.Index.Search(context.Asked, Hits);
        context.Found = found;
        context.Reading = found.Reading.Text;
        context.Words = shelf.Phrases.Read(found.Reading);
        context.Asks = shelf.Asks.Find(context.Words);
        return ValueTask.CompletedTask;
    }
}
