using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Outlets;

/// <summary>A campaign as the site shows it.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Address">The last part of its address.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Organization">Who speaks; null for the ward.</param>
/// <param name="Content">What is said.</param>
/// <param name="At">When it appeared.</param>
public sealed record NewsItem(
    Guid CampaignId, string Address, string Title, string? Organization, CampaignContent Content, DateTimeOffset At)
{
    /// <summary>When it was stopped; null when it was not.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>The item whose wrong text this one corrects; null for none.</summary>
    public NewsItem? Corrects { get; init; }

    /// <summary>The item that corrects this one; null for none.</summary>
    public NewsItem? CorrectedBy { get; init; }

    /// <summary>When what is shown changed last.</summary>
    public DateTimeOffset ChangedAt =>
        new[] { At, StoppedAt ?? At, CorrectedBy?.At ?? At }.Max();

    internal Guid? CorrectsId { get; init; }
}

/// <param name="Items">Newest first.</param>
/// <param name="After">Names the place where the next page begins; null on the last one.</param>
public sealed record NewsPage(IReadOnlyList<NewsItem> Items, string? After);

/// <summary>What became of an address.</summary>
/// <param name="Item">The item; null when there is none to show.</param>
/// <param name="IsWithdrawn">It was there and was taken down.</param>
public sealed record FoundNews(NewsItem? Item, bool IsWithdrawn);

/// <summary>Query for the site's news and feeds: campaigns that have begun and were meant for the site, and nothing
/// else.</summary>
public sealed class ReadNews(WardDb db)
{
    public const int PageSize = 10;
    public const int FeedSize = 20;

    /// <param name="sender">Key of an organization, <see cref="Subscriptions.Subscription.OfWard"/> for the ward's own;
    /// null for all.</param>
    /// <param name="after"><see cref="NewsPage.After"/> of the page before; null for the first.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<NewsPage> PageAsync(string? sender, string? after, int most, CancellationToken ct)
    {
        var posts = db.CampaignPosts.AsNoTracking()
            .Where(p => p.Outlet == Outlet.Site && p.Status == PostStatus.Posted);
        if (after is not null)
        {
            var last = await db.CampaignPosts.Where(p => p.Outlet == Outlet.Site && p.ProviderId == after)
                .Select(p => new { p.PostedAt, p.CampaignId }).FirstOrDefaultAsync(ct);
            if (last is null) return new NewsPage([], null);
            posts = posts.Where(p => p.PostedAt < last.PostedAt
                || (p.PostedAt == last.PostedAt && p.CampaignId.CompareTo(last.CampaignId) < 0));
        }
        var items = await ItemsAsync(posts, sender, most + 1, ct);
        var shown = items.Take(most).ToList();
        return new NewsPage(await LinkAsync(shown, ct), items.Count > most ? shown[^1].Address : null);
    }

    /// <summary>Whether the site shows a campaign now.</summary>
    public Task<bool> IsShownAsync(Guid campaignId, CancellationToken ct) => db.CampaignPosts.AnyAsync(
        p => p.CampaignId == campaignId && p.Outlet == Outlet.Site && p.Status == PostStatus.Posted, ct);

    public async Task<FoundNews> FindAsync(string address, CancellationToken ct)
    {
        var posts = db.CampaignPosts.AsNoTracking().Where(p => p.Outlet == Outlet.Site && p.ProviderId == address);
        var status = await posts.Select(p => (PostStatus?)p.Status).FirstOrDefaultAsync(ct);
        if (status != PostStatus.Posted) return new FoundNews(null, status == PostStatus.Withdrawn);
        var items = await LinkAsync(await ItemsAsync(posts, null, 1, ct), ct);
        return new FoundNews(items.Count == 0 ? null : items[0], false);
    }

    private async Task<List<NewsItem>> ItemsAsync(
        IQueryable<CampaignPost> posts, string? sender, int most, CancellationToken ct)
    {
        var rows = from post in posts
                   join campaign in db.Campaigns.AsNoTracking() on post.CampaignId equals campaign.Id
                   where sender == null || (campaign.Organization ?? "") == sender
                   orderby post.PostedAt descending, post.CampaignId descending
                   select new { post.ProviderId, post.PostedAt, Campaign = campaign };
        return [.. (await rows.Take(most).ToListAsync(ct))
            .Select(row => Item(row.Campaign, row.ProviderId!, row.PostedAt!.Value))];
    }

    private static NewsItem Item(Campaign campaign, string address, DateTimeOffset at) => new(
        campaign.Id, address, campaign.Title, campaign.Organization, CampaignContent.FromJson(campaign.Content), at)
    {
        StoppedAt = campaign.Status == CampaignStatus.Stopped ? campaign.EndedAt : null,
        CorrectsId = campaign.Corrects,
    };

    // What corrects what, in both directions, as far as the site shows both.
    private async Task<IReadOnlyList<NewsItem>> LinkAsync(List<NewsItem> items, CancellationToken ct)
    {
        if (items.Count == 0) return items;
        var ids = items.Select(item => item.CampaignId).ToList();
        var wrong = items.Where(item => item.CorrectsId is not null).Select(item => item.CorrectsId!.Value).ToList();
        var near = await (from post in db.CampaignPosts.AsNoTracking()
                          join campaign in db.Campaigns.AsNoTracking() on post.CampaignId equals campaign.Id
                          where post.Outlet == Outlet.Site && post.Status == PostStatus.Posted
                              && (wrong.Contains(campaign.Id)
                                  || (campaign.Corrects != null && ids.Contains(campaign.Corrects.Value)))
                          orderby post.PostedAt
                          select new { post.ProviderId, post.PostedAt, Campaign = campaign }).ToListAsync(ct);
        var others = near.Select(row => Item(row.Campaign, row.ProviderId!, row.PostedAt!.Value)).ToList();
        return [.. items.Select(item => item with
        {
            Corrects = others.Find(other => other.CampaignId == item.CorrectsId),
            CorrectedBy = others.FindLast(other => other.CorrectsId == item.CampaignId),
        })];
    }
}
