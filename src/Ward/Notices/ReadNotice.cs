using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk.Lists;
using BachDang.Outreach.Ward.Reports.Lists;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Notices;

/// <summary>Query: what a notice tells, as it stands when it is sent.</summary>
public sealed class ReadNotice(WardDb db, TimeProvider clock)
{
    public async Task<NoticeContent> RunAsync(StaffNotice notice, CancellationToken ct) => new(
        await new ReadToday(db, clock).RunAsync(Guid.Empty, ct),
        // Nobody's own, and of what was never answered nothing: a notice tells what waits for an officer now.
        await new ReadDesk(db, clock).CountAsync(Guid.Empty, clock.GetUtcNow(), ct),
        notice.DigestWeek is { } week
            ? await db.AuditDigests.AsNoTracking().SingleOrDefaultAsync(d => d.Week == week, ct)
            : null);
}
