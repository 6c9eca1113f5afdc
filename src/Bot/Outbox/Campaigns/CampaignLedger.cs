using System.Collections.Concurrent;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Sending;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>What sending campaigns asks of the table, as this node. One node at a time sends on a channel: by a lease
/// where several may work, by the worker's lock file where not.</summary>
internal sealed class CampaignLedger(
    WardWrites writes, IServiceScopeFactory scopes, Leases leases, Node node, Func<CampaignRules> rules,
    TimeProvider clock)
{
    public static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Hearing = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _heldAt = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _heardAt = new();
    private readonly ConcurrentDictionary<string, Guid> _servedLast = new();

    /// <summary>Whether this is an hour at which something may be sent.</summary>
    public bool IsQuiet => rules().Quiet.IsQuiet(clock.GetUtcNow());

    public async Task<bool> LeadsAsync(string channel, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (_heldAt.TryGetValue(channel, out var held) && now - held < Renewal) return true;
        if (!await leases.TryHoldAsync($"campaigns:{channel}", LeaseLength, ct)) return false;
        _heldAt[channel] = now;
        return true;
    }

    public async Task<bool> AnySendingAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new ReadSending(scope.ServiceProvider.GetRequiredService<WardDb>()).AnyAsync(ct);
    }

    /// <summary>Replies of all nodes on a channel in the last second; null where it was asked a moment ago.</summary>
    public async Task<int?> AllRepliesAsync(string channel, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (_heardAt.TryGetValue(channel, out var heard) && now - heard < Hearing) return null;
        _heardAt[channel] = now;
        await using var scope = scopes.CreateAsyncScope();
        return await new ReadSending(scope.ServiceProvider.GetRequiredService<WardDb>())
            .RepliesLatelyAsync(channel, now, ct);
    }

    public async Task<IReadOnlyList<OutboundMessage>> ClaimAsync(string channel, int most, CancellationToken ct)
    {
        Guid? last = _servedLast.TryGetValue(channel, out var served) ? served : null;
        var rows = await writes.RunAsync(
            (db, token) => new ClaimCampaignParcels(db, clock).RunAsync(node.Id, channel, most, last, token), ct);
        if (rows.Count > 0) _servedLast[channel] = rows[^1].CampaignId!.Value;
        return rows;
    }

    /// <summary>The last look before a row leaves.</summary>
    public async Task<Leave> LookAsync(OutboundMessage row, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new LookBeforeSending(scope.ServiceProvider.GetRequiredService<WardDb>(), clock)
            .RunAsync(row, node.Id, rules().MostPerWeek, ct);
    }
}
