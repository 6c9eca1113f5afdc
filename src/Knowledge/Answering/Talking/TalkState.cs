using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Talking;

/// <summary>What a message can go on with: the matter last talked about, read from the earlier turns.</summary>
/// <param name="Last">The turn the matter was last spoken of.</param>
/// <param name="Topic">The article the talk is about; null when none answered (titles were offered, or none was
/// found).</param>
/// <param name="LastArticle">The article shown last; another than the topic when that was only gone on about.</param>
/// <param name="About">The words the talk is about.</param>
/// <param name="AskedFor">The words of what was last asked for (phạt bao nhiêu).</param>
/// <param name="Withdrawn">Articles taken back by corrections.</param>
internal sealed record TalkState(
    EarlierTurn Last, ArticleCard? Topic, ArticleCard? LastArticle, string About, string AskedFor,
    IReadOnlyList<string> Withdrawn)
{
    /// <summary>Null when nothing was talked about, or the resident left it.</summary>
    public static TalkState? Of(AnswerShelf shelf, IReadOnlyList<EarlierTurn> earlier)
    {
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            var turn = earlier[i];
            // Thanks and greetings in between change no matter.
            if (turn.ArticleId is not null || turn.About is { Length: > 0 }) return Of(shelf, turn);
            if (turn.Begins) return null;
        }
        return null;
    }

    private static TalkState Of(AnswerShelf shelf, EarlierTurn turn)
    {
        var last = turn.ArticleId is { } id ? shelf.Card(id) : null;
        var topic = turn.TopicId is { } topicId ? shelf.Card(topicId) : last;
        var (about, asked) = (turn.About, turn.AskedFor);
        if (about is null || asked is null)
        {
            var words = TalkTurn.WordsOf(shelf, turn.MaskedText);
            (about, asked) = (about ?? words.About, asked ?? words.AskedFor);
        }
        if (about.Length == 0 && topic is not null)
            about = TalkTurn.WordsOf(shelf, topic.Article.Title).About;
        return new TalkState(turn, topic ?? last, last, about, asked, turn.Withdrawn ?? []);
    }
}
