using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BachDang.Outreach.Host.Doors;

/// <summary>Opens the two doors.</summary>
internal static class DoorsSetup
{
    /// <summary>Listens at both addresses and lets <see cref="DoorPolicy"/> keep them apart.</summary>
    /// <param name="builder">The host being built.</param>
    /// <param name="publicUrl">For residents.</param>
    /// <param name="staffUrl">For officers; another port than the public one.</param>
    /// <param name="proxies">Whose X-Forwarded-For and X-Forwarded-Proto count. X-Forwarded-Host never counts.</param>
    public static WebApplicationBuilder AddDoors(
        this WebApplicationBuilder builder, Uri publicUrl, Uri staffUrl, IEnumerable<IPAddress> proxies)
    {
        builder.WebHost.UseUrls(Listening(publicUrl), Listening(staffUrl));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(provider =>
            new DoorPorts(provider.GetRequiredService<IServer>(), publicUrl, staffUrl));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, DoorPolicy>());
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in proxies) forwarded.KnownProxies.Add(proxy);
        });
        return builder;
    }

    private static string Listening(Uri url) => url.GetLeftPart(UriPartial.Authority);
}
