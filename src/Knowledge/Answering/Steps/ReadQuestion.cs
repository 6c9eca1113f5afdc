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
        context.Words = shelf.Phrases.Read(found.Reading);
        context.TypedWords = shelf.Phrases.ReadTyped(context.Asked);
        context.Reading = found.Reading.Text;
        // Marks put back may show an everyday word (xai, xài) that could not be written out before.
        var written = shelf.Words.WriteOut(context.Reading);
        context.Found = written == context.Reading ? found : shelf.Index.Search(written, Hits);
        context.Asks = shelf.Asks.Find(context.Words);
        context.TopicWords = shelf.Talk.TopicWords(context.Words, shelf.Asks);
        return ValueTask.CompletedTask;
    }
}
