using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Questions;

/// <summary>So many notes of this origin came today that no more are taken.</summary>
public sealed record TooManyNotes : Refusal;

/// <summary>A note written on a page, where no row knows the question.</summary>
/// <param name="Question">The question, masked; may be empty.</param>
/// <param name="ArticleId">The article shown.</param>
/// <param name="ContentVersion">The content that answered.</param>
/// <param name="Text">The resident's words, masked.</param>
public sealed record PageNote(string Question, string? ArticleId, string ContentVersion, string Text);

/// <summary>Puts a resident's note about an answer on the officers' desk. Bounded by count, so that nobody can fill the
/// desk.</summary>
public sealed class LeaveNote(WardDb db, TimeProvider clock)
{
    /// <summary>Notes of one talk within <see cref="While"/>.</summary>
    public const int MostOfTalk = 10;

    /// <summary>Notes of all pages together within <see cref="While"/>.</summary>
    public const int MostOfPages = 300;

    /// <summary>The time the bounds are counted over.</summary>
    public static readonly TimeSpan While = TimeSpan.FromDays(1);

    /// <summary>A note from a talk about one of its own answers.</summary>
    /// <param name="questionId">The answered-question row; it must belong to the talk.</param>
    /// <param name="conversationId">The talk.</param>
    /// <param name="text">The resident's words, masked.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<AnswerNote>> RunAsync(
        Guid questionId, Guid conversationId, string text, CancellationToken ct)
    {
        var question = await db.AnsweredQuestions.AsNoTracking()
            .SingleOrDefaultAsync(q => q.Id == questionId && q.ConversationId == conversationId, ct);
        if (question is null) return new QuestionUnknown();
        if (await CountAsync(conversationId, ct) >= MostOfTalk) return new TooManyNotes();
        var about = new PageNote(question.Question, question.ArticleId, question.ContentVersion, text);
        return Add(about, conversationId, questionId);
    }

    /// <summary>A note from a page.</summary>
    public async Task<Outcome<AnswerNote>> RunAsync(PageNote note, CancellationToken ct) =>
        await CountAsync(null, ct) >= MostOfPages ? new TooManyNotes() : Add(note, null, null);

    private Task<int> CountAsync(Guid? conversationId, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - While;
        return db.AnswerNotes.CountAsync(n => n.ConversationId == conversationId && n.At > since, ct);
    }

    private AnswerNote Add(PageNote note, Guid? conversationId, Guid? questionId)
    {
        var now = clock.GetUtcNow();
        var row = new AnswerNote
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ConversationId = conversationId,
            QuestionId = questionId,
            Question = note.Question,
            ArticleId = note.ArticleId,
            ContentVersion = note.ContentVersion,
            Text = note.Text,
        };
        db.AnswerNotes.Add(row);
        return row;
    }
}
