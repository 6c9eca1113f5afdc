using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Steps;

namespace BachDang.Outreach.Knowledge.Answering.Talking;

/// <summary>Tries the ways a message can be completed from its talk and gives the best, or nothing.</summary>
internal static class Completion
{
    /// <summary>
    /// A message that only asks: the topic's article where that holds the ask, else one of its follow-ups or of its
    /// folder that does, else what the topic's words find.
    /// </summary>
    public static Attempt? OfBareAsk(AnswerContext context, TalkState talk)
    {
        var evidence = Find(context, talk.About);
        context.Evidence = TopicArticles.Weighed(context, talk, evidence, context.Asks);
        if (context.Asks != 0 && (context.Asks & context.Shelf.Asks.StrictSet) == 0
            && TopicArticles.Holding(context, talk, context.Evidence) is { } card)
            return new Attempt(context.Evidence, new Decision(Band.Answer, [card], Thresholds.GoingOn, null));
        context.Topic = talk.Topic;
        // Without an article to go on about, the words alone must carry it like a question of their own.
        if (talk.Topic is null) context.TopicWords = talk.About.Count(c => c == ' ') + 1;
        return new Attempt(context.Evidence, Decider.Decide(context));
    }

    /// <summary>A message with words of its own, completed with what was asked for before and what it was about. An
    /// article that does not name these words itself is no answer to them, however near the old topic is.</summary>
    public static Attempt? OfOwnWords(AnswerContext context, TalkState talk, Attempt alone, bool goesOn)
    {
        var asked = context.Asks == 0 ? talk.AskedFor : "";
        var pool = new CandidatePool(context, talk, context.Asks | AsksOf(context, asked));
        pool.Add(alone.Evidence);
        if (asked.Length > 0) pool.Add(Find(context, asked));
        if (talk.About.Length > 0) pool.Add(Find(context, TalkTurn.Joined(talk.About, asked)));
        return pool.Best(alone, goesOn);
    }

    private static uint AsksOf(AnswerContext context, string words) =>
        words.Length == 0 ? 0 : context.Shelf.Asks.Find(context.Shelf.Phrases.Read(words));

    private static Evidence Find(AnswerContext context, string words)
    {
        context.Searched = TalkTurn.Joined(context.Reading, words);
        return FindArticles.Gather(context, context.Shelf.Index.Search(context.Searched, ReadQuestion.Hits));
    }
}
