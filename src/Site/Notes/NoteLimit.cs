using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace BachDang.Outreach.Site.Notes;

/// <summary>Slows notes down: so many from one address in a while, and so many of everybody. Addresses stay in memory.
/// </summary>
internal sealed class NoteLimit : IDisposable
{
    private const int NotesOfOne = 5;
    private const int NotesOfAll = 60;
    private const int HouseholdBytes = 8;
    private static readonly TimeSpan While = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<IPAddress> _limit = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<IPAddress, string>(address =>
            RateLimitPartition.GetFixedWindowLimiter(HouseholdOf(address), _ => Window(NotesOfOne))),
        PartitionedRateLimiter.Create<IPAddress, int>(_ =>
            RateLimitPartition.GetFixedWindowLimiter(0, _ => Window(NotesOfAll))));

    public bool Allows(IPAddress? address)
    {
        using var lease = _limit.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => _limit.Dispose();

    // A household gets a whole /64 in IPv6.
    private static string HouseholdOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes()[..HouseholdBytes])
            : address.ToString();
    }

    private static FixedWindowRateLimiterOptions Window(int notes) => new() { PermitLimit = notes, Window = While };
}
