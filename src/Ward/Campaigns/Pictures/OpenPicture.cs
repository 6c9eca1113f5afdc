using BachDang.Outreach.Ward.Photos.Stores;

namespace BachDang.Outreach.Ward.Campaigns.Pictures;

/// <summary>Query: the bytes of a campaign's picture. Who asks decides whether the campaign may be shown.</summary>
public sealed class OpenPicture
{
    private readonly IPhotoStore _store;

    internal OpenPicture(IPhotoStore store) => _store = store;

    /// <param name="key">A <see cref="CampaignPicture.Key"/>.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The picture, for the caller to dispose; null when there is none, or the store is away.</returns>
    public async Task<(Stream Bytes, string MediaType)?> RunAsync(string key, CancellationToken ct)
    {
        if (PhotoKey.Parse(key) is not { IsOfCampaign: true } place) return null;
        try
        {
            return await _store.OpenAsync(place, ct) is { } bytes
                ? (bytes, $"image/{key[(key.LastIndexOf('.') + 1)..]}")
                : null;
        }
        catch (PhotoStoreUnavailableException)
        {
            return null;
        }
    }
}
