using System.Globalization;
using BachDang.Outreach.Ward.Audit.Digests;
using BachDang.Outreach.Ward.Desk.Lists;
using BachDang.Outreach.Ward.Reports.Lists;

namespace BachDang.Outreach.Ward.Notices;

/// <summary>One set time of one day of the ward.</summary>
/// <param name="At">The same in UTC.</param>
public sealed record NoticeSlot(DateOnly Day, TimeOnly Time, DateTimeOffset At)
{
    /// <summary>As its rows are named.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}T{Time:HH:mm}");
}

/// <summary>What a notice tells.</summary>
/// <param name="Today">Reports that wait, counted.</param>
/// <param name="Desk">Questions that wait, counted.</param>
/// <param name="Digest">The week's digest of the audit log; null when it was told before.</param>
public sealed record NoticeContent(Today Today, DeskCounts Desk, AuditDigest? Digest);
