using System.Net;
using System.Threading.RateLimiting;
using BachDang.Outreach.Site.Visitors;

namespace BachDang.Outreach.Site.Subscribe;

/// <summary>Slows down the making of codes: so many from one address in a while, and so many of everybody. Addresses
/// stay in memory.</summary>
internal sealed class SubscribeLimit : IDisposable
{
    private const int CodesOfOne = 10;
    private const int CodesOfAll = 600;
    private static readonly TimeSpan While = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<IPAddress> _limit = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<IPAddress, string>(address =>
            RateLimitPartition.GetFixedWindowLimiter(Household.Of(address), _ => Window(CodesOfOne))),
        PartitionedRateLimiter.Create<IPAddress, int>(_ =>
            RateLimitPartition.GetFixedWindowLimiter(0, _ => Window(CodesOfAll))));

    public bool Allows(IPAddress? address)
    {
        using var lease = _limit.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => _limit.Dispose();

    private static FixedWindowRateLimiterOptions Window(int codes) => new() { PermitLimit = codes, Window = While };
}
