using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace BachDang.Outreach.Ward.Photos.Stores;

/// <summary>Photos in Azure Blob storage, for several machines. An upload becomes visible when its last block is
/// committed, so nothing is ever half there. Each call tries four times and gives up within a minute.</summary>
internal sealed class AzureBlobPhotos : IPhotoStore
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(1);
    private readonly BlobContainerClient _container;

    public AzureBlobPhotos(PhotosOptions options)
    {
        // The oldest version that has all we use: other servers and Azurite know it too.
        var client = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2021_12_02)
        {
            Retry =
            {
                Mode = RetryMode.Exponential, MaxRetries = 3, Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(2), NetworkTimeout = TimeSpan.FromSeconds(20),
            },
            Diagnostics = { IsLoggingEnabled = false, IsDistributedTracingEnabled = false, IsTelemetryEnabled = false },
        };
        _container = new BlobContainerClient(options.ConnectionString, options.Container, client);
    }

    /// <summary>Whether it is a connection string at all; says nothing about the account behind it.</summary>
    public static bool CanRead(string connectionString)
    {
        try
        {
            return connectionString.Length > 0 && new BlobServiceClient(connectionString).Uri.IsAbsoluteUri;
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException
            or InvalidOperationException or UriFormatException)
        {
            return false;
        }
    }

    public Task PrepareAsync(CancellationToken ct) => TryAsync(async limited =>
        await _container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: limited), ct);

    public Task PutAsync(PhotoKey key, Stream content, CancellationToken ct)
    {
        var start = content.CanSeek ? content.Position : -1;
        return TryAsync(async limited =>
        {
            try
            {
                return await _container.GetBlobClient(key.Value).UploadAsync(content, overwrite: true, limited);
            }
            catch (RequestFailedException missing) when (
                missing.ErrorCode == BlobErrorCode.ContainerNotFound && start >= 0)
            {
                // The store was away at the start, or somebody removed the container.
                await _container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: limited);
                content.Position = start;
                return await _container.GetBlobClient(key.Value).UploadAsync(content, overwrite: true, limited);
            }
        }, ct);
    }

    public Task<Stream?> OpenAsync(PhotoKey key, CancellationToken ct) => TryAsync<Stream?>(async limited =>
    {
        try
        {
            return (await _container.GetBlobClient(key.Value).DownloadStreamingAsync(cancellationToken: limited))
                .Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }, ct);

    public Task<bool> DeleteAsync(PhotoKey key, CancellationToken ct) => TryAsync(async limited =>
    {
        var deleted = await _container.GetBlobClient(key.Value)
            .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: limited);
        return deleted.Value;
    }, ct);

    public async IAsyncEnumerable<StoredPhoto> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var pages = _container.GetBlobsAsync(cancellationToken: ct).AsPages().GetAsyncEnumerator(ct);
        // A page is asked for by the call's own token: the limit of one call is not that of a whole sweep.
        while (await TryAsync(async _ => await pages.MoveNextAsync(), ct))
        {
            foreach (var blob in pages.Current.Values)
            {
                if (PhotoKey.Parse(blob.Name) is { } key && blob.Properties.LastModified is { } at)
                    yield return new(key, at, blob.Properties.ContentLength ?? 0);
            }
        }
    }

    private static async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken ct)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limited.CancelAfter(LongestCall);
        try
        {
            return await act(limited.Token);
        }
        catch (Exception failed) when (IsStore(failed) && !ct.IsCancellationRequested)
        {
            // Neither the cause nor its text goes on: an address in it may carry a signature.
            throw new PhotoStoreUnavailableException($"Blob storage did not do it ({CodeOf(failed)}).");
        }
    }

    private static bool IsStore(Exception failed) => failed is RequestFailedException or OperationCanceledException
        || failed is AggregateException several && several.InnerExceptions.All(IsStore);

    private static string CodeOf(Exception failed) => failed switch
    {
        RequestFailedException { ErrorCode: { } code } => code,
        RequestFailedException { Status: > 0 } request => $"status {request.Status}",
        AggregateException several => CodeOf(several.InnerExceptions[^1]),
        OperationCanceledException => "too slow",
        _ => "no connection",
    };
}
