using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Words;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>
/// Gives a message that only goes on (thế còn mũ bảo hiểm? nộp ở đâu?) the topic of the last answered turn. A full new
/// question never inherits: it must begin like an addition, or name no topic of its own.
/// </summary>
internal sealed class ResolveFollowUp : IAnswerStep
{
    private const int LongestAddition = 12;
    private const int LongestBareAsk = 9;
    private const int LongestEllipsis = 5;

    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var message = context.Words;
        var talk = context.Shelf.Talk;
        var topicWords = talk.TopicWords(message, context.Shelf.Asks);
        context.TopicWords = topicWords;
        var last = LastArticle(context);
        if (last is null) return ValueTask.CompletedTask;

        var bareAsk = (topicWords == 0 && message.Length <= LongestBareAsk) || IsElliptic(context, message);
        var addition = message.Length <= LongestAddition && talk.GoesOn(message);
        if (!bareAsk && !addition) return ValueTask.CompletedTask;
        context.Topic = last;
        context.IsBareAsk = bareAsk;
        return ValueTask.CompletedTask;
    }

    /// <summary>Two or three words that fit nothing by themselves (đăng ký ở đâu?).</summary>
    private static bool IsElliptic(AnswerContext context, Message message) =>
        context.Asks != 0 && context.TopicWords <= 2 && message.Length <= LongestEllipsis
        && context.Found is { Hits: var hits } && (hits.Count == 0 || hits[0].Similarity < Thresholds.StandsAlone);

    private static ArticleCard? LastArticle(AnswerContext context)
    {
        for (var i = context.Question.Earlier.Count - 1; i >= 0; i--)
            if (context.Question.Earlier[i].ArticleId is { } id) return context.Shelf.Card(id);
        return null;
    }
}
