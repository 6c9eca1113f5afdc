using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Load;

/// <summary>One client for a run: many connections to one server, nothing logged.</summary>
internal static class LoadHttp
{
    public static HttpClient Create()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("load").RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                MaxConnectionsPerServer = 64,
                UseCookies = false,
                AllowAutoRedirect = false,
            });
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("load");
    }
}
