using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Campaigns.Measuring;
using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Campaigns.Planning;
using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>Registers what of campaigns lives as long as the process.</summary>
internal static class CampaignsSetup
{
    public static IServiceCollection AddCampaigns(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new PublicAddress(configuration));
        services.AddSingleton<RestoreWatch>();
        services.AddSingleton<CampaignSteps>();
        services.AddSingleton<CodeTries>();
        services.AddSingleton(provider => new KeepPicture(provider.GetRequiredService<IPhotoStore>()));
        services.AddSingleton(provider => new OpenPicture(provider.GetRequiredService<IPhotoStore>()));
        return services;
    }

    public static IServiceCollection AddCampaignWorkers(this IServiceCollection services) =>
        services.AddHostedService<CampaignWorker>().AddHostedService<MeasuresWorker>();
}
