using System.Net;
using System.Threading.RateLimiting;
using BachDang.Outreach.Site.Visitors;

namespace BachDang.Outreach.Site.Report.Photos;

/// <summary>Slows photos down. Wide, because a whole mobile network may share one address; addresses stay in memory.
/// </summary>
internal sealed class PhotoLimit : IDisposable
{
    public const int OfOne = 200;
    private const int OfAll = 4000;
    public static readonly TimeSpan While = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<IPAddress> _limit = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<IPAddress, string>(address =>
            RateLimitPartition.GetFixedWindowLimiter(Household.Of(address), _ => Window(OfOne))),
        PartitionedRateLimiter.Create<IPAddress, int>(_ =>
            RateLimitPartition.GetFixedWindowLimiter(0, _ => Window(OfAll))));

    public bool Allows(IPAddress? address)
    {
        using var lease = _limit.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => _limit.Dispose();

    private static FixedWindowRateLimiterOptions Window(int photos) => new() { PermitLimit = photos, Window = While };
}
