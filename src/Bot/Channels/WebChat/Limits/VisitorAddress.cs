using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Bot.Channels.WebChat.Limits;

/// <summary>What counts as one visitor's address: an IPv4 address, or the /64 a household gets in IPv6. Kept in memory
/// only.</summary>
internal static class VisitorAddress
{
    private const int HouseholdBytes = 8;

    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes()[..HouseholdBytes])
            : address.ToString();
    }

    public static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
