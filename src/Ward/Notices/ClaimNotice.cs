using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Notices;

/// <summary>Takes the right to send one notice once. A process that dies with it in hand leaves it in doubt, and after
/// <see cref="InHand"/> it is sent once more, as with every message.</summary>
public sealed class ClaimNotice(WardDb db, TimeProvider clock)
{
    public static readonly TimeSpan InHand = TimeSpan.FromMinutes(5);
    private static readonly Guid Board = new("01a21200-0000-7000-8000-000000005a01");

    /// <returns>Null when it was sent, is in other hands, or waits for its next try.</returns>
    public async Task<StaffNotice?> RunAsync(NoticeSlot slot, string way, CancellationToken ct)
    {
        // A row that is not there yet cannot be waited for by its own lock.
        await db.HoldAsync(Board, ct);
        var now = clock.GetUtcNow();
        var mine = db.StaffNotices.Where(n => n.Slot == slot.Key && n.Way == way);
        if (!await mine.AnyAsync(ct))
        {
            var begun = new StaffNotice
            {
                Slot = slot.Key,
                Way = way,
                At = slot.At,
                Attempts = 1,
                NextTry = now + InHand,
                DigestWeek = await UntoldWeekAsync(way, ct),
            };
            db.StaffNotices.Add(begun);
            return begun;
        }
        var taken = await mine.Where(n => n.SentAt == null && n.NextTry <= now).ExecuteUpdateAsync(set => set
            .SetProperty(n => n.Attempts, n => n.Attempts + 1)
            .SetProperty(n => n.Failure, (string?)null)
            .SetProperty(n => n.NextTry, now + InHand), ct);
        return taken == 1 ? await mine.AsNoTracking().SingleAsync(ct) : null;
    }

    private async Task<DateOnly?> UntoldWeekAsync(string way, CancellationToken ct)
    {
        var week = await db.AuditDigests.OrderByDescending(d => d.Week).Select(d => (DateOnly?)d.Week)
            .FirstOrDefaultAsync(ct);
        // A week of notices is looked at, whichever of them carried it.
        var since = clock.GetUtcNow() - TimeSpan.FromDays(14);
        return week is not null && !await db.StaffNotices.AnyAsync(
            n => n.At >= since && n.Way == way && n.DigestWeek == week && n.SentAt != null, ct) ? week : null;
    }
}
