using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Desk.Lists;

/// <summary>A line written while an officer had the talk.</summary>
/// <param name="At">When.</param>
/// <param name="Officer">Who wrote it; null when the resident did.</param>
/// <param name="Text">The words; a resident's are masked.</param>
public sealed record DeskTalkLine(DateTimeOffset At, Guid? Officer, string Text);

/// <summary>What the bot was asked around the question, and what it said.</summary>
/// <param name="At">When.</param>
/// <param name="Question">The words, masked.</param>
/// <param name="ArticleId">The article that answered; null when none did.</param>
public sealed record DeskContext(DateTimeOffset At, string Question, string? ArticleId);

/// <summary>All an officer may see of a question that was handed over. Where it came from is not among it.</summary>
public sealed record DeskTalk(
    HandOff HandOff, IReadOnlyList<DeskContext> Before, IReadOnlyList<DeskTalkLine> Lines)
{
    /// <summary>The officer who has the talk now; null while nobody has.</summary>
    public Guid? HeldBy { get; init; }

    /// <summary>When it goes back to the bot by itself; null while nobody has it.</summary>
    public DateTimeOffset? HeldUntil { get; init; }
}

/// <summary>Query for the page of one question on the desk.</summary>
public sealed class ReadDeskTalk(WardDb db, TimeProvider clock, AddressKeys keys)
{
    private const int MostLines = 200;
    private const int MostBefore = 6;
    private static readonly TimeSpan Around = TimeSpan.FromHours(1);

    /// <returns>Null when it is gone, or its talk is.</returns>
    public async Task<DeskTalk?> RunAsync(Guid handOffId, CancellationToken ct)
    {
        var row = await db.HandOffs.AsNoTracking().Where(h => h.Id == handOffId)
            .Join(db.Conversations.Where(c => c.EraseAt == null), h => h.ConversationId, c => c.Id,
                (h, c) => new { HandOff = h, c.OfficerHandOff, c.OfficerUntil })
            .SingleOrDefaultAsync(ct);
        if (row is null) return null;
        var (handOff, from) = (row.HandOff, row.HandOff.At - Around);
        var before = await db.AnsweredQuestions.AsNoTracking()
            .Where(q => q.ConversationId == handOff.ConversationId && q.At >= from && q.At <= handOff.At)
            .OrderByDescending(q => q.At).Take(MostBefore)
            .Select(q => new DeskContext(q.At, q.Question, q.ArticleId)).ToListAsync(ct);
        var lines = await db.DeskMessages.AsNoTracking().Where(m => m.HandOffId == handOffId)
            .OrderByDescending(m => m.At).Take(MostLines).ToListAsync(ct);
        before.Reverse();
        lines.Reverse();
        var isHeld = row.OfficerHandOff == handOff.Id && row.OfficerUntil > clock.GetUtcNow();
        return new DeskTalk(handOff, before,
            [.. lines.Select(m => new DeskTalkLine(m.At, m.Officer, keys.UnsealText(m.TextSealed)))])
        {
            HeldBy = isHeld ? handOff.TakenBy : null,
            HeldUntil = isHeld ? row.OfficerUntil : null,
        };
    }
}
