using System.Diagnostics;
using System.Security.Cryptography;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Photos.Stores;
using Xunit;
using Xunit.Abstractions;

namespace BachDang.Outreach.EndToEnd;

/// <summary>The contract of photo stores, on Azurite, and what happens while it is away.</summary>
public sealed class AzureBlobPhotosTests(Azurite azurite, ITestOutputHelper output)
    : PhotoStoreContract, IClassFixture<Azurite>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private protected override IPhotoStore Store { get; } = StoreOf(azurite.ConnectionString);

    public Task InitializeAsync() => Store.PrepareAsync(None);

    public Task DisposeAsync() => Task.CompletedTask;

    [PhotoStoreFact]
    public async Task A_photo_of_20_MB_goes_there_and_back()
    {
        var (key, photo) = (NewKey(), RandomNumberGenerator.GetBytes(20 * 1024 * 1024));
        var time = Stopwatch.StartNew();
        await Store.PutAsync(key, new MemoryStream(photo), None);
        var there = time.Elapsed;
        Assert.Equal(photo, await ReadAsync(key));
        output.WriteLine($"20 MB there in {there.TotalMilliseconds:F0} ms, there and back in "
            + $"{time.Elapsed.TotalMilliseconds:F0} ms");
    }

    [PhotoStoreFact]
    public async Task While_the_store_is_away_calls_fail_by_name_and_afterwards_nothing_is_lost()
    {
        var (before, during, fresh) = (NewKey(), NewKey(), NewKey());
        await Store.PutAsync(before, new MemoryStream([1, 2, 3]), None);
        await azurite.StopAsync();
        try
        {
            foreach (var call in new Func<Task>[]
            {
                () => Store.PutAsync(during, new MemoryStream([4]), None), () => Store.OpenAsync(before, None),
                () => Store.DeleteAsync(before, None), () => Store.PrepareAsync(None), () => ListAsync(),
            })
            {
                var failed = await Assert.ThrowsAsync<PhotoStoreUnavailableException>(call);
                Assert.DoesNotContain("127.0.0.1", failed.ToString());
            }
        }
        finally
        {
            await azurite.StartAsync();
        }
        Assert.Null(await Store.OpenAsync(during, None));
        await Store.PutAsync(during, new MemoryStream([4]), None);
        Assert.Equal([4], await ReadAsync(during));
        Assert.Equal([1, 2, 3], await ReadAsync(before));

        var content = new Interrupted(new byte[20 * 1024 * 1024], 5 * 1024 * 1024, azurite.Kill);
        await Assert.ThrowsAsync<PhotoStoreUnavailableException>(() => Store.PutAsync(fresh, content, None));
        await azurite.StartAsync();
        Assert.Null(await Store.OpenAsync(fresh, None));
        await Store.PutAsync(fresh, new MemoryStream(new byte[20 * 1024 * 1024]), None);
        Assert.Equal(20 * 1024 * 1024, (await ReadAsync(fresh))!.Length);
    }

    [PhotoStoreFact]
    public async Task A_container_that_is_missing_is_made_by_the_first_photo()
    {
        var store = StoreOf(azurite.ConnectionString, "made-late");
        var key = NewKey();
        await store.PutAsync(key, new MemoryStream([5]), None);
        await using var photo = await store.OpenAsync(key, None);
        Assert.Equal(5, photo!.ReadByte());
    }

    [PhotoStoreFact]
    public async Task A_wrong_key_fails_by_name_and_shows_nothing_of_it()
    {
        var wrong = Convert.ToBase64String(new byte[64]);
        var key = azurite.ConnectionString.Split(';')[2]["AccountKey=".Length..];
        var store = StoreOf(azurite.ConnectionString.Replace(key, wrong, StringComparison.Ordinal));
        var failed = await Assert.ThrowsAsync<PhotoStoreUnavailableException>(
            () => store.PutAsync(NewKey(), new MemoryStream([1]), None));
        Assert.DoesNotContain(wrong, failed.ToString());
    }

    private static AzureBlobPhotos StoreOf(string connection, string container = "photos") => new(
        new PhotosOptions { Store = "AzureBlob", ConnectionString = connection, Container = container });
}
