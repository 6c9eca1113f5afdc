using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Questions;

/// <summary>Query for the buttons under an answer: what was asked and answered, and whether a note about it still has
/// room.</summary>
public sealed class ReadAnswer(WardDb db, TimeProvider clock)
{
    /// <summary>The row; null when it is erased or another talk's.</summary>
    public Task<AnsweredQuestion?> FindAsync(Guid questionId, Guid conversationId, CancellationToken ct) =>
        db.AnsweredQuestions.AsNoTracking()
            .SingleOrDefaultAsync(q => q.Id == questionId && q.ConversationId == conversationId, ct);

    public async Task<bool> TakesNotesAsync(Guid conversationId, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - LeaveNote.While;
        return await db.AnswerNotes.CountAsync(n => n.ConversationId == conversationId && n.At > since, ct)
            < LeaveNote.MostOfTalk;
    }
}
