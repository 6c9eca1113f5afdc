using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Tests.Admin;

/// <summary>One thing that can be asked for behind the staff door.</summary>
/// <param name="Key">As the table of permissions names it.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Address">Filled with made-up rows.</param>
/// <param name="IsPage">False for files, health and metrics.</param>
internal sealed record StaffPlace(string Key, string Method, string Address, bool IsPage);

/// <summary>Reads from the running host what stands behind the staff door, so that no test forgets a page.</summary>
internal static class StaffPlaces
{
    public static async Task<List<StaffPlace>> StaffPlacesAsync(this RunningHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var places = new List<StaffPlace>();
        foreach (var endpoint in host.StaffEndpoints())
        {
            var address = Filled(endpoint.RoutePattern.RawText!);
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                places.Add(new StaffPlace(endpoint.RoutePattern.RawText!, "GET", address, false));
                continue;
            }
            places.Add(new StaffPlace(page.ViewEnginePath, "GET", address, true));
            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            foreach (var handler in compiled.HandlerMethods.Where(h => h.HttpMethod != "Get" || h.Name is not null))
            {
                var query = handler.Name is null ? "" : $"?handler={handler.Name}";
                places.Add(new StaffPlace($"{page.ViewEnginePath}#{handler.HttpMethod}{handler.Name}",
                    handler.HttpMethod == "Get" ? "GET" : "POST", address + query, true));
            }
        }
        return [.. places.DistinctBy(place => place.Key)];
    }

    public static List<RouteEndpoint> StaffEndpoints(this RunningHost host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<AtDoor>()?.Door.HasFlag(Door.Staff) == true),
    ];

    // Any row will do: whether an officer may is asked before whether there is such a row.
    private static string Filled(string route) => "/" + string.Join('/', route.TrimStart('/').Split('/').Select(part =>
        !part.StartsWith('{') ? part : part.Contains(":int", StringComparison.Ordinal) ? "404"
        : Guid.CreateVersion7().ToString()));
}
