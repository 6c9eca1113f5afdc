using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Officers.Inviting;

/// <summary>Makes and finds one-time links. A link holds 256 random bits; the row holds their hash.</summary>
internal sealed class InvitationLinks(TimeProvider clock, IOptions<AccountsOptions> options)
{
    private const int TokenBytes = 32;

    /// <summary>Adds an invitation; earlier ones of the same account end.</summary>
    /// <returns>The token, which is stored nowhere.</returns>
    public async Task<string> AddAsync(WardDb db, Guid? accountId, Guid? by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.OfficerInvitations.Where(i => i.AccountId == accountId && i.UsedAt == null).ExecuteDeleteAsync(ct);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var invitation = new OfficerInvitation
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            TokenHash = HashOf(token),
            CreatedAt = now,
            ExpiresAt = now.AddHours(options.Value.InvitationHours),
        };
        db.OfficerInvitations.Add(invitation);
        await AuditTrail.AddAsync(db, now,
            new AuditNote(OfficerActions.Invited, accountId ?? invitation.Id, by, $"invitation={invitation.Id}"), ct);
        return token;
    }

    /// <summary>The invitation, when it can still be used.</summary>
    public async Task<OfficerInvitation?> FindAsync(WardDb db, string token, CancellationToken ct)
    {
        var (hash, now) = (HashOf(token), clock.GetUtcNow());
        return await db.OfficerInvitations.AsTracking()
            .SingleOrDefaultAsync(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now, ct);
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
