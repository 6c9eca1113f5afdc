using System.Net;
using System.Net.Sockets;

namespace BachDang.Outreach.Site.Visitors;

/// <summary>What of an internet address counts as one visitor.</summary>
internal static class Household
{
    private const int Ipv6Bytes = 8;

    /// <returns>The address; in IPv6 a household has a whole /64.</returns>
    public static string Of(IPAddress? address)
    {
        address ??= IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes()[..Ipv6Bytes])
            : address.ToString();
    }
}
