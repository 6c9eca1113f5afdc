using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Inviting;

/// <summary>At a start without any officer: a link by which the first administrator makes an account. Links of earlier
/// starts end.</summary>
public sealed class InviteFirst
{
    private readonly WardWrites _writes;
    private readonly InvitationLinks _links;

    internal InviteFirst(WardWrites writes, InvitationLinks links) => (_writes, _links) = (writes, links);

    /// <returns>The link's token; null when there are officers.</returns>
    public Task<string?> RunAsync(CancellationToken ct) => _writes.RunAsync(async (db, token) =>
        await db.OfficerAccounts.AnyAsync(token) ? null : await _links.AddAsync(db, null, null, token), ct);
}
