using Microsoft.Extensions.Configuration;

namespace BachDang.Outreach.Ward.Campaigns.Links;

/// <summary>The address residents see, <c>Public:BaseUrl</c>, as messages and posters carry it.</summary>
public sealed class PublicAddress
{
    private const string Usual = "http://localhost:5080";
    private readonly string _base;

    internal PublicAddress(IConfiguration configuration)
    {
        _base = (Given(configuration["Public:BaseUrl"]) ?? Given(configuration["Public:Url"]) ?? Usual).TrimEnd('/');
        // A name without a dot is known on this machine or in this house only.
        IsReachable = Uri.TryCreate(_base, UriKind.Absolute, out var url) && !url.IsLoopback && url.Host.Contains('.');
    }

    /// <summary>False where no phone finds this address; then messages carry a link as it was composed.</summary>
    public bool IsReachable { get; }

    /// <summary>The whole address of a path.</summary>
    /// <param name="path">With its leading slash.</param>
    public string Of(string path) => _base + path;

    /// <summary>The whole address of a short link.</summary>
    public string OfLink(string code) => Of($"/l/{code}");

    private static string? Given(string? address) => string.IsNullOrWhiteSpace(address) ? null : address;
}
