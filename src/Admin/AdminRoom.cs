using System.Text.Unicode;
using BachDang.Outreach.Admin.Accounts;
using BachDang.Outreach.Admin.Articles;
using BachDang.Outreach.Admin.Campaigns;
using BachDang.Outreach.Admin.Campaigns.Outlets;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.HandOffs;
using BachDang.Outreach.Admin.Reports;
using BachDang.Outreach.Admin.Reports.Photos;
using BachDang.Outreach.Admin.Reports.Previews;
using BachDang.Outreach.Admin.SignIn;
using BachDang.Outreach.Admin.SignIn.OpenId;
using BachDang.Outreach.Admin.SignIn.Passkeys;
using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace BachDang.Outreach.Admin;

/// <summary>The room's surface for the Host. Its pages stand behind the staff door; who may open which is said in
/// <see cref="Permissions"/>.</summary>
public static class AdminRoom
{
    private const string KeyRing = "ring";
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestSession = TimeSpan.FromDays(3);

    public static IServiceCollection AddAdmin(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages();
        // Vietnamese letters stay letters in the page's source.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RazorPagesOptions>(options =>
        {
            options.RootDirectory = "/";
            options.Conventions.AddFolderRouteModelConvention("/Admin", AtStaffDoor);
            options.Conventions.AddFolderApplicationModelConvention("/Admin", page =>
            {
                page.Filters.Add(new SecureAddress());
                page.Filters.Add(new HandlerFilter());
            });
        });
        services.AddOfficerSignIn(configuration);
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentOfficer>();
        services.AddScoped<OfficerNames>();
        services.AddSingleton<ThreadWords>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<PhotoDesk>();
        services.AddSingleton<ReporterPreviews>();
        services.AddSingleton<Organizations>();
        services.AddSingleton<HandOffDesk>();
        services.AddSingleton<GroupDrafts>();
        services.AddArticles();
        services.AddCampaignPages();
        services.AddScoped<WhereToGo>();
        services.AddSingleton<IAuthorizationHandler, PermissionGate>();
        // Whatever stands behind the staff door and says nothing itself is decided by the table of permissions.
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder().AddRequirements(new TablePermission()).Build());
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((forms, http) =>
        {
            forms.Cookie = new StaffCookie(http, "form", SameSiteMode.Strict);
            // The door sets a stricter one.
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("BachDang.Outreach")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(configuration["Keys:Folder"] ?? "keys", KeyRing)));
        return services;
    }

    private static void AddOfficerSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SignInLimit>();
        services.AddSingleton<SignInFlow>();
        services.AddSingleton<SessionCheck>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.LoginPath = "/dang-nhap";
                cookie.ReturnUrlParameter = "ve";
                cookie.EventsType = typeof(SessionCheck);
                Keep(cookie, "officer", LongestSession);
            })
            .AddCookie(SignInFlow.BetweenSteps, cookie => Keep(cookie, SignInFlow.BetweenSteps, LongestStep))
            .AddCookie(PasskeyState.Scheme, cookie => Keep(cookie, PasskeyState.Scheme, PasskeyState.Longest))
            .AddCookie(OpenIdTrip.Returned, cookie => Keep(cookie, OpenIdTrip.Returned, OpenIdTrip.Longest))
            .AddOpenId(configuration);
    }

    // The session's own row ends it sooner (section Accounts).
    private static void Keep(CookieAuthenticationOptions cookie, string name, TimeSpan time)
    {
        cookie.Cookie.Name = name;
        Harden(cookie.Cookie);
        cookie.CookieManager = new OfficerCookies();
        cookie.ExpireTimeSpan = time;
        cookie.SlidingExpiration = false;
    }

    private static void Harden(CookieBuilder cookie)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static void AtStaffDoor(PageRouteModel page)
    {
        foreach (var selector in page.Selectors) selector.EndpointMetadata.Add(new AtDoor(Door.Staff));
    }
}
