using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Barcodes;
using BachDang.Outreach.Ward.Photos.Covering;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Reports.Filing;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Photos.Stores;

/// <summary>Registers the store that the configuration names.</summary>
internal static class PhotosSetup
{
    public static IServiceCollection AddPhotos(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PhotosOptions>().Bind(configuration.GetSection(PhotosOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PhotosOptions>, PhotosOptionsCheck>();
        services.AddSingleton<IPhotoStore>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<PhotosOptions>>().Value;
            var data = provider.GetRequiredService<IOptions<DataOptions>>().Value;
            return options.Kind == PhotoStoreKind.AzureBlob
                ? new AzureBlobPhotos(options)
                : new LocalFolderPhotos(Path.Combine(data.Folder, LocalFolderPhotos.FolderName));
        });
        services.AddSingleton<KeepEvidence>();
        services.AddSingleton<PhotoPlaces>();
        services.AddSingleton(provider => new TakePhoto(
            provider.GetRequiredService<KeepEvidence>(), provider.GetRequiredService<PhotoPlaces>(),
            provider.GetRequiredService<WardWrites>(), provider.GetRequiredService<ArrivalOrder>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new ReadDraftPhotos(
            provider.GetRequiredService<WardDb>(), provider.GetRequiredService<IPhotoStore>()));
        services.AddSingleton(provider => new CoverPhoto(
            provider.GetRequiredService<WardWrites>(), provider.GetRequiredService<IPhotoStore>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new OpenPhotoVersion(
            provider.GetRequiredService<WardDb>(), provider.GetRequiredService<WardWrites>(),
            provider.GetRequiredService<IPhotoStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FilingLimits>();
        services.AddSingleton(provider => new ReadBarcode(
            BarcodeProgram.Find(), ReadBarcode.UsualLimit, provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ReadBarcode>>()));
        return services;
    }
}
