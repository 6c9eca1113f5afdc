using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Subscriptions;

namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>What the QR code of a poster or picture is for.</summary>
internal enum Aim
{
    Link = 0,
    Report = 1,
    Bot = 2,
    Site = 3,
}

/// <param name="Aim">What it is for.</param>
/// <param name="Address">The whole address.</param>
internal sealed record Target(Aim Aim, string Address);

/// <summary>Chooses where a QR code leads: to reporting where the poster hangs, to the campaign's link by a short
/// address that is counted, to the bot, or to the site.</summary>
internal sealed class WhereToGo(WardWrites writes, PublicAddress site, IServiceProvider services)
{
    /// <param name="page">The campaign.</param>
    /// <param name="outlet">One of <see cref="LinkOutlets"/>.</param>
    /// <param name="place">Key of the place where it hangs; null for none.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Target> OfAsync(OutletPage page, string outlet, string? place, CancellationToken ct)
    {
        if (place is not null && page.Content.OffersReport)
            return new Target(Aim.Report, site.Of($"/phan-anh?noi={Uri.EscapeDataString(place)}"));
        if (page.Content.Link is { } link)
            return new Target(Aim.Link, site.IsReachable ? await ShortAsync(page, outlet, ct) : link.Address);
        return services.GetService(typeof(BotName)) is BotName bot && await bot.FindAsync(ct) is { } name
            ? new Target(Aim.Bot, $"https://t.me/{name}?start=dangky")
            : new Target(Aim.Site, site.Of("/chat"));
    }

    private async Task<string> ShortAsync(OutletPage page, string outlet, CancellationToken ct)
    {
        var codes = await writes.RunAsync((db, token) => new MakeShortLinks(db)
            .RunAsync(page.Campaign.Id, outlet, [Subscription.NoGroup], token), ct);
        return site.OfLink(codes[Subscription.NoGroup]);
    }
}
