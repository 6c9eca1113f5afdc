using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Figures;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Photos.Barcodes;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Plan.Documents;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Switches;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward;

/// <summary>The room's surface for the Host: its registration and its migrations.</summary>
public static class WardRoom
{
    public static IServiceCollection AddWard(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KeysOptions>().Bind(configuration.GetSection("Keys")).ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(provider =>
            AddressKeys.Open(provider.GetRequiredService<IOptions<KeysOptions>>().Value.Folder));
        services.AddSingleton(provider =>
            Receipts.Open(provider.GetRequiredService<IOptions<KeysOptions>>().Value.Folder));
        services.AddSingleton<ReceiptLookups>();
        services.AddSingleton<Sealing>();
        services.AddSingleton<RoadsWarmUp>();
        services.AddSingleton<SwitchLook>();
        services.AddAudit();
        services.AddSingleton<PlanFiles>();
        services.AddSingleton<AddPlanDocument>();
        services.AddScoped<OpenPlanFile>();
        services.AddPhotos(configuration);
        services.AddReports();
        services.AddCampaigns(configuration);
        services.AddOfficers(configuration);
        return services.AddWardData(configuration);
    }

    /// <summary>The ward's own work that time alone demands; for processes with the role worker.</summary>
    public static IServiceCollection AddWardWorkers(this IServiceCollection services)
    {
        services.AddHostedService<BarcodeWorker>();
        services.AddHostedService<DeskUpkeep>();
        services.AddDigests();
        services.AddSingleton<CountDays>();
        services.AddHostedService<FiguresWorker>();
        services.AddCampaignWorkers();
        return services.AddReportsUpkeep();
    }

    /// <summary>Makes the place where photos are kept when it is missing; safe to run at every start.</summary>
    /// <returns>Why they cannot be kept now; null when they can.</returns>
    public static async Task<string?> PreparePhotosAsync(this IServiceProvider services, CancellationToken ct)
    {
        try
        {
            await services.GetRequiredService<IPhotoStore>().PrepareAsync(ct);
            return null;
        }
        catch (PhotoStoreUnavailableException away)
        {
            return away.Message;
        }
    }

    /// <summary>Whether photos are in a folder of this machine, so that all processes must share it.</summary>
    public static bool KeepsPhotosHere(this IServiceProvider services) =>
        services.GetRequiredService<IPhotoStore>() is LocalFolderPhotos;

    /// <summary>Whether there is a database with the schema of this version.</summary>
    public static Task<bool> IsWardReadyAsync(this IServiceProvider services, CancellationToken ct) =>
        WardData.IsReadyAsync(services, ct);

    /// <summary>Brings the database schema up to date; safe to run at every start.</summary>
    public static Task MigrateWardAsync(this IServiceProvider services, CancellationToken ct) =>
        WardData.MigrateAsync(services, ct);
}
