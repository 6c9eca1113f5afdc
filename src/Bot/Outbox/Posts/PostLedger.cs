using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Outbox.Posts;

/// <summary>What posting asks of the table, as this node.</summary>
internal sealed class PostLedger(
    IEnumerable<ChannelPoster> posters, WardWrites writes, IServiceScopeFactory scopes, Node node, TimeProvider clock)
{
    /// <summary>Null where no channel is configured.</summary>
    public ChannelPoster? Poster { get; } = posters.FirstOrDefault();

    public async Task<bool> AnyDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new ReadWaitingPosts(scope.ServiceProvider.GetRequiredService<WardDb>())
            .AnyAsync(clock.GetUtcNow(), ct);
    }

    public Task<PostParcel?> ClaimAsync(bool alone, CancellationToken ct) => writes.RunAsync(
        (db, token) => new ClaimPost(db, clock).RunAsync(node.Id, alone, token), ct);

    public Task RecordAsync(PostParcel parcel, PostNote note, CancellationToken ct) => writes.RunAsync(
        (db, token) => new RecordPost(db, clock).RunAsync(parcel.CampaignId, node.Id, note, token), ct);
}
