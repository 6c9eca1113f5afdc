using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>The third act: a custodian opens the sealed contact with the passphrase, once, within seven days. The
/// audit row and the notice to the reporter are committed before the contact is given back.</summary>
public sealed class OpenIdentity
{
    private readonly OpeningAct _act;
    private readonly IServiceScopeFactory _scopes;

    internal OpenIdentity(OpeningAct act, IServiceScopeFactory scopes) => (_act, _scopes) = (act, scopes);

    /// <returns>The contact as the reporter gave it; show it, do not keep it.</returns>
    public async Task<Outcome<ReporterContact>> RunAsync(
        Guid requestId, string passphrase, Officer officer, CancellationToken ct)
    {
        var begun = await _act.BeginAsync(requestId, SealedPart.Contact, passphrase, officer, ct);
        if (begun.Value is not { } custodian) return begun.Refusal!;
        using (custodian)
        {
            var box = await ReadBoxAsync(requestId, ct);
            if (box is null) return new NothingSealed();
            var opened = custodian.Open(box);
            if (opened.Refusal is not null) return opened.Refusal;
            if (ReporterContact.Read(opened.Value) is not { } contact) return new BoxDamaged();
            var recorded = await _act.RecordAsync(requestId, SealedPart.Contact, officer, ct);
            return recorded.Refusal is null ? contact : recorded.Refusal;
        }
    }

    private async Task<byte[]?> ReadBoxAsync(Guid requestId, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        return await db.ReportContacts
            .Where(c => db.IdentityRequests.Any(r => r.Id == requestId && r.ReportId == c.ReportId))
            .Select(c => c.Box).SingleOrDefaultAsync(ct);
    }
}
