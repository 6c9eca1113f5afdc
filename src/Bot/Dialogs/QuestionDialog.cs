using BachDang.Outreach.Bot.Outbox;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>Answers words with the knowledge base and records what was asked and answered: one message and one row for
/// each question the words held.</summary>
internal sealed class QuestionDialog(
    KnowledgeBase knowledge, AnswerReplies layout, WordsSoFar words, TimeProvider clock)
{
    public async Task<TurnResult> AnswerAsync(Talk talk, string text, CancellationToken ct)
    {
        var question = new Question(text, talk.Memory.Earlier)
        {
            Shown = said => words.Show(talk.ConversationId, said),
        };
        try
        {
            return Result(talk, await knowledge.AnswerAsync(question, ct));
        }
        finally
        {
            words.End(talk.ConversationId);
        }
    }

    /// <summary>Shows an article that was chosen by a button.</summary>
    /// <returns>Null when the article is gone or may not answer any more.</returns>
    public TurnResult? Show(Talk talk, string articleId) =>
        knowledge.Show(articleId) is { } answer ? Result(talk, answer) : null;

    private TurnResult Result(Talk talk, Answer answer)
    {
        var now = clock.GetUtcNow();
        var (bodies, rows, memory) = (new List<MessageBody>(), new List<AnsweredQuestion>(), talk.Memory);
        foreach (var part in answer.Each)
        {
            var row = Row(talk, part, now);
            rows.Add(row);
            // What comes next is offered once, under the last answer.
            bodies.Add(layout.Lay(part == answer.Each[^1] ? part : part with { FollowUps = [] }, row.Id));
            memory = memory.With(part.Turn, now);
        }
        return new TurnResult(bodies) { Answers = rows, Memory = memory };
    }

    private static AnsweredQuestion Row(Talk talk, Answer answer, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ConversationId = talk.ConversationId,
        At = now,
        // A mask can be longer than what it hides, and a reading longer than the words.
        Question = CutText.At(answer.MaskedText, AnsweredQuestion.LongestText),
        Status = StatusNames.Of(answer.Status),
        Route = answer.Route,
        ArticleId = answer.ArticleId,
        Score = answer.Score,
        Reading = CutText.At(answer.Reading, AnsweredQuestion.LongestText),
        ContentVersion = answer.ContentVersion,
    };
}
