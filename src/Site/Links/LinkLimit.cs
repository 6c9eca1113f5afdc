using System.Net;
using System.Threading.RateLimiting;
using BachDang.Outreach.Site.Visitors;

namespace BachDang.Outreach.Site.Links;

/// <summary>How many links are looked up and how many openings are counted. Many phones share one address of their
/// network, so a household has plenty; addresses stay in memory.</summary>
internal sealed class LinkLimit : IDisposable
{
    private const int LookUpsOfOne = 60;
    private const int LookUpsOfAll = 3_000;
    private const int CountsOfOne = 120;
    private static readonly TimeSpan While = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress> _lookUps = PartitionedRateLimiter.CreateChained(
        PerHousehold(LookUpsOfOne),
        PartitionedRateLimiter.Create<IPAddress, int>(_ =>
            RateLimitPartition.GetFixedWindowLimiter(0, _ => Window(LookUpsOfAll))));

    private readonly PartitionedRateLimiter<IPAddress> _counts = PerHousehold(CountsOfOne);

    /// <summary>Whether the database may be asked for a code.</summary>
    public bool MayLookUp(IPAddress? address) => IsWithin(_lookUps, address);

    /// <summary>Whether one more opening from there is counted; the link leads on in any case.</summary>
    public bool Counts(IPAddress? address) => IsWithin(_counts, address);

    public void Dispose()
    {
        _lookUps.Dispose();
        _counts.Dispose();
    }

    private static bool IsWithin(PartitionedRateLimiter<IPAddress> limit, IPAddress? address)
    {
        using var lease = limit.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<IPAddress> PerHousehold(int most) =>
        PartitionedRateLimiter.Create<IPAddress, string>(address =>
            RateLimitPartition.GetFixedWindowLimiter(Household.Of(address), _ => Window(most)));

    private static FixedWindowRateLimiterOptions Window(int most) => new() { PermitLimit = most, Window = While };
}
