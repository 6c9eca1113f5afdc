using System.Net;
using System.Threading.RateLimiting;

namespace BachDang.Outreach.Admin.SignIn;

/// <summary>Slows guessing down: so many misses from one address in a while and so many of everybody, and a bound on
/// tries of any kind, so that many at once do not slip through before the first is counted.</summary>
internal sealed class SignInLimit : IDisposable
{
    private const int MissesOfOne = 10;
    private const int MissesOfAll = 200;
    private const int TriesOfOne = 120;

    public static readonly TimeSpan While = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<IPAddress> _misses = PartitionedRateLimiter.CreateChained(
        PerAddress(MissesOfOne),
        PartitionedRateLimiter.Create<IPAddress, int>(_ =>
            RateLimitPartition.GetFixedWindowLimiter(0, _ => Window(MissesOfAll))));
    private readonly PartitionedRateLimiter<IPAddress> _tries = PerAddress(TriesOfOne);

    public bool Allows(IPAddress address)
    {
        using var any = _tries.AttemptAcquire(address);
        using var missesLeft = _misses.AttemptAcquire(address, permitCount: 0);
        return any.IsAcquired && missesLeft.IsAcquired;
    }

    public void CountMiss(IPAddress address) => _misses.AttemptAcquire(address).Dispose();

    public void Dispose()
    {
        _misses.Dispose();
        _tries.Dispose();
    }

    private static PartitionedRateLimiter<IPAddress> PerAddress(int permits) =>
        PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetFixedWindowLimiter(address, _ => Window(permits)));

    private static FixedWindowRateLimiterOptions Window(int tries) => new() { PermitLimit = tries, Window = While };
}
