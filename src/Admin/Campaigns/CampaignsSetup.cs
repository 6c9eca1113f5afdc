using BachDang.Outreach.Admin.Campaigns.Composing;
using BachDang.Outreach.Admin.Campaigns.Previews;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Admin.Campaigns;

/// <summary>What the pages about campaigns work with.</summary>
internal static class CampaignsSetup
{
    public static IServiceCollection AddCampaignPages(this IServiceCollection services)
    {
        services.AddSingleton<CampaignDesk>();
        services.AddSingleton<CampaignPreviews>();
        services.AddScoped<AudienceCounter>();
        return services;
    }
}
