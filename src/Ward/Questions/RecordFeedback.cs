using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Questions;

public sealed record QuestionUnknown : Refusal;

/// <summary>Notes what a resident thinks of an answer. Only the talk that asked may judge it; the last word
/// counts.</summary>
public sealed class RecordFeedback(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<AnsweredQuestion>> RunAsync(
        Guid questionId, Guid conversationId, AnswerFeedback feedback, CancellationToken ct)
    {
        var question = await db.AnsweredQuestions.AsTracking()
            .SingleOrDefaultAsync(q => q.Id == questionId && q.ConversationId == conversationId, ct);
        if (question is null) return new QuestionUnknown();
        (question.Feedback, question.FeedbackAt) = (feedback, clock.GetUtcNow());
        return question;
    }
}
