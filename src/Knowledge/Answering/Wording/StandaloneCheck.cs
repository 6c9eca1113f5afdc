namespace BachDang.Outreach.Knowledge.Answering.Wording;

/// <summary>
/// Whether a question completed by a model brings nothing of its own: every word and number was said in the talk, in
/// the titles and keywords of the articles that answered, or carries no topic.
/// </summary>
internal static class StandaloneCheck
{
    private const int LongestQuestion = 200;

    public static bool Holds(AnswerContext context, string question)
    {
        if (question.Length is 0 or > LongestQuestion) return false;
        var shelf = context.Shelf;
        var known = new HashSet<string>(StringComparer.Ordinal);
        Know(context.Masked);
        Know(context.Reading);
        foreach (var turn in context.Question.Earlier)
        {
            Know(turn.MaskedText);
            Know(shelf.Index.Search(shelf.Words.WriteOut(turn.MaskedText), 1).Reading.Text);
            if (turn.ArticleId is not { } id || shelf.Card(id)?.Article is not { } article) continue;
            Know(article.Title);
            foreach (var keyword in article.Keywords) Know(keyword);
        }
        foreach (var filler in shelf.Content.Words.Fillers.Concat(shelf.Content.Words.Rewording.Neutral)) Know(filler);
        return shelf.Words.Read(question).TrueForAll(word => known.Contains(word.Text));

        void Know(string text)
        {
            foreach (var word in shelf.Words.Read(text)) known.Add(word.Text);
        }
    }
}
