using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Authentication;

namespace BachDang.Outreach.Host.Doors;

/// <summary>What every answer of a door has in common: security headers and pages for what went wrong.</summary>
internal static class DoorPages
{
    private const string AdminAssets = "staff/";
    private const string Unneeded = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    /// <summary>Headers first, so that error pages carry them too; then errors and unknown addresses become the room's
    /// page <c>/loi/{status}</c>.</summary>
    public static void UseDoorPages(this WebApplication app)
    {
        var ports = app.Services.GetRequiredService<DoorPorts>();
        app.Use((context, next) =>
        {
            var staff = context.Connection.LocalPort == ports.Of(Door.Staff);
            context.Response.OnStarting(() =>
            {
                Protect(context.Response.Headers, staff);
                return Task.CompletedTask;
            });
            return next(context);
        });
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        // After the two above, so that an error page is found by the same rules as any other.
        app.UseRouting();
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is null) return;
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>Pages and static files of the rooms that were added; each page names its door itself.</summary>
    public static void MapDoorPages(this WebApplication app)
    {
        // Outside development a file is what the build made of it: its compressed form may be sent as it lies there.
        if (!app.Environment.IsDevelopment()) app.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        app.MapStaticAssets().Add(asset => asset.Metadata.Add(new AtDoor(DoorOfAsset((RouteEndpointBuilder)asset))));
        app.MapRazorPages().WithStaticAssets();
    }

    private static Door DoorOfAsset(RouteEndpointBuilder asset) =>
        (asset.RoutePattern.RawText ?? "").TrimStart('/').StartsWith(AdminAssets, StringComparison.Ordinal)
            ? Door.Staff
            : Door.Public;

    // A page may have set a header of its own (the chat page says who may frame it); that one stays.
    private static void Protect(IHeaderDictionary headers, bool staff)
    {
        headers.TryAdd("Content-Security-Policy", ContentPolicy.FramedBy(staff ? "'none'" : "'self'"));
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", staff ? "no-referrer" : "strict-origin-when-cross-origin");
        headers.TryAdd("Permissions-Policy", Unneeded);
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        if (staff) headers.TryAdd("X-Frame-Options", "DENY");
    }
}
