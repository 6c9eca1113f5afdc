using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Desk.Lists;

/// <summary>A question on the desk.</summary>
/// <param name="Id">The hand-off.</param>
/// <param name="Question">The question, masked.</param>
/// <param name="At">When it was handed over.</param>
/// <param name="PromisedBy">The time the resident was told.</param>
/// <param name="TakenBy">The officer who has the talk now; null while nobody has.</param>
public sealed record DeskLine(
    Guid Id, string Question, DateTimeOffset At, DateTimeOffset PromisedBy, Guid? TakenBy);

/// <summary>A question the bot could not answer.</summary>
/// <param name="Id">The answered-question row.</param>
/// <param name="Question">The question, masked.</param>
/// <param name="At">When it was asked.</param>
public sealed record OpenQuestion(Guid Id, string Question, DateTimeOffset At);

/// <summary>The place in the list after which the next page begins.</summary>
public sealed record DeskMark(DateTimeOffset PromisedBy, Guid Id);

/// <param name="Lines">The questions, the most urgent first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record DeskPage(IReadOnlyList<DeskLine> Lines, DeskMark? Next);

/// <summary>What waits at the desk, counted.</summary>
/// <param name="Waiting">Questions that no officer has taken.</param>
/// <param name="Late">Those of them whose promised time is over.</param>
/// <param name="Mine">Questions the asking officer has now.</param>
/// <param name="Unanswered">Refused questions that no draft was made of; at most <see cref="ReadDesk.MostOpen"/>.
/// </param>
public sealed record DeskCounts(int Waiting, int Late, int Mine, int Unanswered);

/// <summary>Query for the officers' desk: what was handed over, and what was refused lately.</summary>
public sealed class ReadDesk(WardDb db, TimeProvider clock)
{
    public const int OnePage = 30;

    /// <summary>The most refused questions looked at, the newest first.</summary>
    public const int MostOpen = 500;

    private const string Refused = "refused";

    public async Task<DeskPage> HandOffsAsync(DeskMark? after, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = db.HandOffs.AsNoTracking().Where(h => h.Status < HandOffStatus.Answered);
        if (after is { } mark)
            open = open.Where(h => h.PromisedBy > mark.PromisedBy
                || (h.PromisedBy == mark.PromisedBy && h.Id > mark.Id));
        var lines = await open
            // A talk that is erased or gone has nobody left to answer to.
            .Join(db.Conversations.Where(c => c.EraseAt == null), h => h.ConversationId, c => c.Id,
                (h, c) => new { h, c })
            .OrderBy(row => row.h.PromisedBy).ThenBy(row => row.h.Id).Take(OnePage + 1)
            .Select(row => new DeskLine(row.h.Id, row.h.Question, row.h.At, row.h.PromisedBy,
                row.c.OfficerHandOff == row.h.Id && row.c.OfficerUntil > now ? row.h.TakenBy : null))
            .ToListAsync(ct);
        if (lines.Count <= OnePage) return new DeskPage(lines, null);
        lines.RemoveAt(OnePage);
        return new DeskPage(lines, new DeskMark(lines[^1].PromisedBy, lines[^1].Id));
    }

    /// <param name="officer">Who asks.</param>
    /// <param name="since">From when refused questions count.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<DeskCounts> CountAsync(Guid officer, DateTimeOffset since, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = db.HandOffs.Where(h => h.Status == HandOffStatus.Waiting
            && db.Conversations.Any(c => c.Id == h.ConversationId && c.EraseAt == null));
        return new DeskCounts(
            await waiting.CountAsync(ct),
            await waiting.CountAsync(h => h.PromisedBy < now, ct),
            await db.HandOffs.CountAsync(h => h.Status == HandOffStatus.Taken && h.TakenBy == officer, ct),
            await Open(since).Take(MostOpen).CountAsync(ct));
    }

    /// <summary>Refused questions since a time that no draft was made of, the newest first.</summary>
    public Task<List<OpenQuestion>> OpenAsync(DateTimeOffset since, CancellationToken ct) => Open(since)
        .OrderByDescending(q => q.At).Take(MostOpen)
        .Select(q => new OpenQuestion(q.Id, q.Question, q.At)).ToListAsync(ct);

    /// <summary>Some of the open questions, by their rows, as long as no draft was made of them.</summary>
    public Task<List<OpenQuestion>> OpenAsync(IReadOnlyList<Guid> ids, CancellationToken ct) => db.AnsweredQuestions
        .AsNoTracking()
        .Where(q => ids.Contains(q.Id) && q.Status == Refused && !db.ArticleAskers.Any(a => a.QuestionId == q.Id))
        .OrderByDescending(q => q.At).Take(MostOpen)
        .Select(q => new OpenQuestion(q.Id, q.Question, q.At)).ToListAsync(ct);

    private IQueryable<AnsweredQuestion> Open(DateTimeOffset since) => db.AnsweredQuestions.AsNoTracking()
        .Where(q => q.Status == Refused && q.At > since && !db.ArticleAskers.Any(a => a.QuestionId == q.Id));
}
