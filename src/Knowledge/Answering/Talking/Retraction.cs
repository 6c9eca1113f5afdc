using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Steps;

namespace BachDang.Outreach.Knowledge.Answering.Talking;

/// <summary>The answer to "that is not what I meant" without a word of what was: the next nearest titles of the
/// question before, without the one taken back.</summary>
internal static class Retraction
{
    private const int MostTitles = 3;

    public static Answer Of(AnswerContext context, TalkState talk)
    {
        var shelf = context.Shelf;
        var query = TalkTurn.Joined(talk.About, talk.AskedFor);
        var near = FindArticles.Gather(context, shelf.Index.Search(query, ReadQuestion.Hits)).Candidates
            .Where(c => c.Coverage >= Thresholds.Nearest).Take(MostTitles).Select(c => c.Card).ToList();
        var key = near.Count > 0 ? ReplyKeys.TakenBackChoose : ReplyKeys.TakenBack;
        return Says.Reply(context, near.Count > 0 ? AnswerStatus.Choose : AnswerStatus.Refused, Routes.Knowledge, key)
            with
        { Choices = Says.Titles(near) };
    }
}
