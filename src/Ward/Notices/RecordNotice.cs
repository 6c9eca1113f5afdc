using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Notices;

/// <summary>Writes down what became of one attempt to send a notice.</summary>
public sealed class RecordNotice(WardDb db, TimeProvider clock)
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
        TimeSpan.FromMinutes(60),
    ];

    /// <summary>How often a notice is tried.</summary>
    public static int MostTries => Waits.Length + 1;

    /// <param name="slot">When it was due.</param>
    /// <param name="way">How it went.</param>
    /// <param name="failure">Why it was not sent, without addresses; null when it was.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>False when there is no such row.</returns>
    public async Task<bool> RunAsync(NoticeSlot slot, string way, string? failure, CancellationToken ct)
    {
        var row = await db.StaffNotices.AsTracking()
            .SingleOrDefaultAsync(n => n.Slot == slot.Key && n.Way == way, ct);
        if (row is null) return false;
        var now = clock.GetUtcNow();
        if (failure is null) (row.SentAt, row.Failure, row.NextTry) = (now, null, null);
        else
        {
            row.Failure = failure.Length <= 200 ? failure : failure[..200];
            row.NextTry = row.Attempts <= Waits.Length ? now + Waits[row.Attempts - 1] : null;
        }
        return true;
    }
}
