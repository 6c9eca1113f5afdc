using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Questions;

/// <summary>Puts a question of a talk on the officers' desk. Asking again gives the first hand-off back.</summary>
public sealed class AskOfficer(WardDb db, TimeProvider clock)
{
    /// <param name="questionId">The answered-question row; it must belong to the talk.</param>
    /// <param name="conversationId">The talk that asks.</param>
    /// <param name="promisedBy">The time the resident is told.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<HandOff>> RunAsync(
        Guid questionId, Guid conversationId, DateTimeOffset promisedBy, CancellationToken ct)
    {
        var earlier = await db.HandOffs.AsNoTracking()
            .SingleOrDefaultAsync(h => h.QuestionId == questionId && h.ConversationId == conversationId, ct);
        if (earlier is not null) return earlier;
        var question = await db.AnsweredQuestions.AsNoTracking()
            .SingleOrDefaultAsync(q => q.Id == questionId && q.ConversationId == conversationId, ct);
        if (question is null) return new QuestionUnknown();
        var now = clock.GetUtcNow();
        var handOff = new HandOff
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = conversationId,
            QuestionId = questionId,
            Question = question.Question,
            At = now,
            PromisedBy = promisedBy,
        };
        db.HandOffs.Add(handOff);
        return handOff;
    }
}
