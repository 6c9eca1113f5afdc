using System.Net;
using System.Threading.RateLimiting;

namespace BachDang.Outreach.Admin.SignIn;

/// <summary>Slows guessing down: so many tries from one address in a while, and so many of everybody.</summary>
internal sealed class SignInLimit : IDisposable
{
    private const int TriesOfOne = 10;
    private const int TriesOfAll = 200;
    private static readonly TimeSpan While = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<IPAddress> _limit = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetFixedWindowLimiter(address, _ => Window(TriesOfOne))),
        PartitionedRateLimiter.Create<IPAddress, int>(_ =>
            RateLimitPartition.GetFixedWindowLimiter(0, _ => Window(TriesOfAll))));

    public bool Allows(IPAddress? address)
    {
        using var lease = _limit.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => _limit.Dispose();

    private static FixedWindowRateLimiterOptions Window(int tries) => new() { PermitLimit = tries, Window = While };
}
