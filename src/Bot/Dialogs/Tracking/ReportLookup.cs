using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Reports.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.Tracking;

/// <summary>Nobody has this receipt.</summary>
internal sealed record NoSuchReceipt : Refusal;

/// <summary>Finds reports for a talk: those it follows, and the one a receipt opens. Every wrong receipt is
/// counted.</summary>
internal sealed class ReportLookup(
    Receipts receipts, ReceiptLookups lookups, FilingRules filing, IServiceScopeFactory scopes)
{
    /// <summary>Under what the report of a typed receipt is found, base64.</summary>
    public async Task<Outcome<string>> HashOfAsync(Talk talk, Receipt receipt, CancellationToken ct)
    {
        var caller = talk.HasAccount
            ? LookupCaller.Account(talk.ConversationId)
            : LookupCaller.WebTalk(talk.ConversationId);
        var asked = lookups.Ask(caller);
        if (asked.Refusal is { } paused) return paused;
        var hash = receipts.Hash(receipt);
        await using var scope = scopes.CreateAsyncScope();
        if (await Read(scope).ByReceiptAsync(hash, ct) is null) return new NoSuchReceipt();
        lookups.WasRight(asked.Value);
        return Convert.ToBase64String(hash);
    }

    /// <summary>The report a state stands for; null when it is gone or no longer this talk's.</summary>
    public async Task<TrackedReport?> FindAsync(Talk talk, TrackState state, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (state.ReceiptHash is { } hash) return await Read(scope).ByReceiptAsync(Convert.FromBase64String(hash), ct);
        return state.Report is { } id ? await Read(scope).OneOfTalkAsync(id, talk.ConversationId, ct) : null;
    }

    public async Task<IReadOnlyList<TrackedLine>> OfTalkAsync(Talk talk, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Read(scope).OfTalkAsync(talk.ConversationId, ct);
    }

    public async Task<bool> IsFollowedHereAsync(Talk talk, Guid report, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Read(scope).OneOfTalkAsync(report, talk.ConversationId, ct) is not null;
    }

    private ReadTrackedReport Read(AsyncServiceScope scope) =>
        new(scope.ServiceProvider.GetRequiredService<WardDb>(), filing.Clock, filing.Now);
}
