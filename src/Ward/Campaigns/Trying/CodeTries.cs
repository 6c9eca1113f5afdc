using System.Threading.RateLimiting;

namespace BachDang.Outreach.Ward.Campaigns.Trying;

/// <summary>Slows the guessing of codes down: so many tries of one talk in a while, and so many of everybody. Ten
/// minutes of tries at this rate meet one of a million million codes with a chance nobody waits for.</summary>
public sealed class CodeTries : IDisposable
{
    private const int OfOne = 5;
    private const int OfAll = 300;

    private readonly PartitionedRateLimiter<Guid> _tries = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Guid, Guid>(talk =>
            RateLimitPartition.GetFixedWindowLimiter(talk, _ => Window(OfOne))),
        PartitionedRateLimiter.Create<Guid, int>(_ =>
            RateLimitPartition.GetFixedWindowLimiter(0, _ => Window(OfAll))));

    /// <summary>Takes one try.</summary>
    /// <returns>False when there is none left for a while.</returns>
    public bool Allows(Guid conversationId)
    {
        using var lease = _tries.AttemptAcquire(conversationId);
        return lease.IsAcquired;
    }

    public void Dispose() => _tries.Dispose();

    private static FixedWindowRateLimiterOptions Window(int tries) =>
        new() { PermitLimit = tries, Window = OpenTestCode.Life };
}
