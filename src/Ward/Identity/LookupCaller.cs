using System.Net;
using System.Net.Sockets;

namespace BachDang.Outreach.Ward.Identity;

/// <summary>Where lookups come from, by what it costs to have many of them. Each way has an allowance of its own, so
/// that a flood on one leaves the others open.</summary>
public enum LookupWay
{
    /// <summary>A chat account that costs a phone number, such as Telegram's.</summary>
    Account,

    /// <summary>A talk on our own web chat; free to begin.</summary>
    WebTalk,

    /// <summary>An IPv4 network, /24.</summary>
    Network4,

    /// <summary>An IPv6 site, /48.</summary>
    Network6,
}

/// <summary>Who looks a report up, as far as the limits care.</summary>
/// <param name="Way">What it costs to be many.</param>
/// <param name="Key">What counts as one. Held hashed, and only until midnight.</param>
public readonly record struct LookupCaller(LookupWay Way, string Key)
{
    private const int NetworkBytes4 = 3;
    private const int NetworkBytes6 = 6;

    public static LookupCaller Account(Guid conversationId) => new(LookupWay.Account, conversationId.ToString("N"));

    public static LookupCaller WebTalk(Guid conversationId) => new(LookupWay.WebTalk, conversationId.ToString("N"));

    /// <summary>A visitor of the public pages. Without an address all share one key.</summary>
    public static LookupCaller Visitor(IPAddress? address)
    {
        if (address is null) return new(LookupWay.Network4, "unknown");
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new(LookupWay.Network6, Convert.ToHexString(bytes, 0, NetworkBytes6))
            : new(LookupWay.Network4, Convert.ToHexString(bytes, 0, NetworkBytes4));
    }
}
