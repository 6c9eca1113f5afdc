using System.Collections.Concurrent;

namespace BachDang.Outreach.Site.Links;

/// <summary>Addresses of short links that were opened lately, so that a popular one does not ask the database each
/// time. Until its approval a campaign's link may still change, so they are forgotten soon.</summary>
internal sealed class KnownLinks(TimeProvider clock)
{
    private const int Most = 5_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (string Address, DateTimeOffset Until)> _addresses = new();

    public string? Of(string code) => _addresses.TryGetValue(code, out var known) && known.Until > clock.GetUtcNow()
        ? known.Address
        : null;

    public void Keep(string code, string address)
    {
        if (_addresses.Count >= Most) _addresses.Clear();
        _addresses[code] = (address, clock.GetUtcNow() + Kept);
    }
}
