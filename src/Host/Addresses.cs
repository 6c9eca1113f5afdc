using System.Net;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Host;

/// <summary>Sections <c>Public</c> and <c>Staff</c>: where the two doors listen and what the residents' address
/// is.</summary>
internal sealed class Addresses
{
    public required Uri Public { get; init; }
    public required Uri Staff { get; init; }

    /// <summary>The address residents see in links and QR codes; the listening address unless set.</summary>
    public required Uri Base { get; init; }

    /// <summary>The address officers see in one-time links; the listening address unless set.</summary>
    public required Uri StaffBase { get; init; }

    /// <summary>Whose forwarded headers count; the loopback addresses unless set.</summary>
    public required IReadOnlyList<IPAddress> TrustedProxies { get; init; }

    /// <exception cref="OptionsValidationException">A value cannot be used; the message says which and why.</exception>
    public static Addresses Read(IConfiguration configuration)
    {
        var publicUrl = ReadUrl(configuration, "Public:Url", "http://localhost:5080");
        var staffUrl = ReadUrl(configuration, "Staff:Url", "http://localhost:5081");
        if (publicUrl.Port == staffUrl.Port && publicUrl.Port != 0)
        {
            throw Wrong("Staff:Url", $"Public:Url and Staff:Url both use port {publicUrl.Port}. The staff console must "
                + "have a port of its own, because the port decides which pages a request may reach.");
        }
        return new Addresses
        {
            Public = publicUrl,
            Staff = staffUrl,
            Base = ReadUrl(configuration, "Public:BaseUrl", publicUrl.ToString()),
            StaffBase = ReadUrl(configuration, "Staff:BaseUrl", staffUrl.ToString()),
            TrustedProxies = ReadProxies(configuration),
        };
    }

    private static Uri ReadUrl(IConfiguration configuration, string key, string otherwise)
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text)) text = otherwise;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw Wrong(key, $"{key} is '{text}'. Give an address such as {otherwise}.");
    }

    private static List<IPAddress> ReadProxies(IConfiguration configuration)
    {
        var text = configuration["Public:TrustedProxies"];
        if (string.IsNullOrWhiteSpace(text)) return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return [.. text.Split(',', Clean).Select(Parse)];

        static IPAddress Parse(string part) => IPAddress.TryParse(part, out var address)
            ? address
            : throw Wrong("Public:TrustedProxies",
                $"Public:TrustedProxies has '{part}'. Give IP addresses, comma between.");
    }

    private static OptionsValidationException Wrong(string key, string sentence) =>
        new(key, typeof(Addresses), [sentence]);
}
