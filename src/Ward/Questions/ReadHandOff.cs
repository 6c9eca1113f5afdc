using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Questions;

/// <summary>Query for the hand-off dialog: what a talk has on the officers' desk.</summary>
public sealed class ReadHandOff(WardDb db)
{
    public Task<HandOff?> OfQuestionAsync(Guid questionId, Guid conversationId, CancellationToken ct) =>
        db.HandOffs.AsNoTracking()
            .SingleOrDefaultAsync(h => h.QuestionId == questionId && h.ConversationId == conversationId, ct);

    public Task<bool> IsAskedByAsync(Guid questionId, Guid conversationId, CancellationToken ct) =>
        db.AnsweredQuestions.AnyAsync(q => q.Id == questionId && q.ConversationId == conversationId, ct);
}
