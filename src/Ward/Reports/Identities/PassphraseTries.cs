using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>Wrong passphrases are bounded by what the audit log holds of them, so that a restart gives no new
/// tries.</summary>
internal static class PassphraseTries
{
    /// <summary>Wrong passphrases within an hour, of all custodians together.</summary>
    public const int MostAnHour = 5;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <returns>How long to wait; null when one may try now.</returns>
    public static async Task<TimeSpan?> WaitAsync(WardDb db, DateTimeOffset now, CancellationToken ct)
    {
        var hourAgo = now - Hour;
        var wrong = await db.AuditEntries
            .Where(e => e.At > hourAgo && e.Action == ReportActions.PassphraseWrong)
            .OrderByDescending(e => e.Number).Take(MostAnHour).Select(e => e.At).ToListAsync(ct);
        return wrong.Count < MostAnHour ? null : wrong[^1] + Hour - now;
    }

    public static Task AddWrongAsync(WardDb db, DateTimeOffset now, IdentityRequest request, Guid officer,
        CancellationToken ct) => AuditTrail.AddAsync(db, now,
        new AuditNote(ReportActions.PassphraseWrong, request.ReportId, officer, $"{request.Id} {request.Part}"), ct);
}
