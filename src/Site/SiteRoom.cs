using System.Text.Unicode;
using BachDang.Outreach.Site.Links;
using BachDang.Outreach.Site.Notes;
using BachDang.Outreach.Site.Report;
using BachDang.Outreach.Site.Subscribe;
using BachDang.Outreach.Ward.Campaigns.Measuring;
using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace BachDang.Outreach.Site;

/// <summary>The room's surface for the Host. Its pages are mapped with those of the other rooms; each carries its
/// door from here, so without this registration none of them answers.</summary>
public static class SiteRoom
{
    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SiteOptions>().Bind(configuration.GetSection("Public"))
            .Validate(options => options.HasUsableFramers, "Public:FrameAncestors may hold only origins such as "
                + "https://phuong.example.vn, separated by spaces; no paths, no quotes.")
            .ValidateOnStart();
        services.AddSingleton<NoteLimit>();
        services.AddSingleton<KnownLinks>();
        services.AddSingleton<LinkLimit>();
        services.AddSingleton<LinkOpenings>();
        services.AddHostedService(provider => provider.GetRequiredService<LinkOpenings>());
        services.AddReportPages();
        services.AddSingleton<SubscribeLimit>();
        services.AddSingleton<ConsentForm>();
        services.AddRazorPages();
        // Vietnamese letters stay letters in the page's source.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RazorPagesOptions>(options =>
        {
            options.RootDirectory = "/";
            options.Conventions.AddFolderRouteModelConvention("/Site", AtPublicDoor);
        });
        return services;
    }

    private static void AtPublicDoor(PageRouteModel page)
    {
        foreach (var selector in page.Selectors) selector.EndpointMetadata.Add(new AtDoor(Door.Public));
    }
}
