using System.Net;
using System.Threading.RateLimiting;
using BachDang.Outreach.Site.Visitors;

namespace BachDang.Outreach.Site.Notes;

/// <summary>Slows notes down: so many from one address in a while, and so many of everybody. Addresses stay in memory.
/// </summary>
internal sealed class NoteLimit : IDisposable
{
    private const int NotesOfOne = 5;
    private const int NotesOfAll = 60;
    private static readonly TimeSpan While = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<IPAddress> _limit = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<IPAddress, string>(address =>
            RateLimitPartition.GetFixedWindowLimiter(Household.Of(address), _ => Window(NotesOfOne))),
        PartitionedRateLimiter.Create<IPAddress, int>(_ =>
            RateLimitPartition.GetFixedWindowLimiter(0, _ => Window(NotesOfAll))));

    public bool Allows(IPAddress? address)
    {
        using var lease = _limit.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => _limit.Dispose();

    private static FixedWindowRateLimiterOptions Window(int notes) => new() { PermitLimit = notes, Window = While };
}
