using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Audit;

/// <summary>Looks at sensitive things, as written into the audit log.</summary>
internal static class LookActions
{
    public const string AuditRead = "audit_read";
    public const string AuditVerified = "audit_verified";
    public const string SampleRead = "sample_read";
    public const string CoveredPhotoRead = "photo_old_read";
}

/// <summary>What an officer looks at.</summary>
public enum Looked
{
    /// <summary>What one officer or one row has in the audit log.</summary>
    AtAudit = 0,

    /// <summary>Had the audit log verified.</summary>
    AtChain = 1,

    /// <summary>A closed report of a sample.</summary>
    AtSample = 2,

    /// <summary>An earlier copy of a photo that was covered since.</summary>
    AtCoveredPhoto = 3,
}

/// <summary>Writes down that an officer looked at something sensitive; once an hour for the same thing.</summary>
public sealed class NoteLook(WardDb db, TimeProvider clock)
{
    private static readonly TimeSpan SameLook = TimeSpan.FromHours(1);

    /// <returns>Whether an entry was written.</returns>
    public async Task<bool> RunAsync(Looked what, Guid subject, Officer officer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (action, since) = (ActionOf(what), now - SameLook);
        if (await db.AuditEntries.AnyAsync(
            e => e.Subject == subject && e.Action == action && e.Officer == officer.Id && e.At > since, ct))
            return false;
        await AuditTrail.AddAsync(db, now, new AuditNote(action, subject, officer.Id, ""), ct);
        return true;
    }

    private static string ActionOf(Looked what) => what switch
    {
        Looked.AtAudit => LookActions.AuditRead,
        Looked.AtChain => LookActions.AuditVerified,
        Looked.AtSample => LookActions.SampleRead,
        Looked.AtCoveredPhoto => LookActions.CoveredPhotoRead,
    };
}
