using System.Text.Unicode;
using BachDang.Outreach.Admin.SignIn;
using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace BachDang.Outreach.Admin;

/// <summary>The room's surface for the Host. Every page asks for a signed-in officer unless it is named here, and all
/// of them stand behind the staff door.</summary>
public static class AdminRoom
{
    private const string KeyRing = "ring";

    public static IServiceCollection AddAdmin(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages();
        // Vietnamese letters stay letters in the page's source.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RazorPagesOptions>(options =>
        {
            options.RootDirectory = "/";
            options.Conventions.AddFolderRouteModelConvention("/Admin", AtStaffDoor);
            options.Conventions.AuthorizeFolder("/Admin");
            options.Conventions.AllowAnonymousToPage("/Admin/SignIn/SignIn");
            options.Conventions.AllowAnonymousToPage("/Admin/Errors/Error");
        });
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = cookie.AccessDeniedPath = "/dang-nhap";
            cookie.ReturnUrlParameter = "ve";
            Harden(cookie.Cookie, "officer");
        });
        services.AddAntiforgery(forms =>
        {
            Harden(forms.Cookie, "form");
            // The door sets a stricter one.
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("BachDang.Outreach")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(configuration["Keys:Folder"] ?? "keys", KeyRing)));
        services.AddSingleton<SignInLimit>();
        return services;
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static void AtStaffDoor(PageRouteModel page)
    {
        foreach (var selector in page.Selectors) selector.EndpointMetadata.Add(new AtDoor(Door.Staff));
    }
}
