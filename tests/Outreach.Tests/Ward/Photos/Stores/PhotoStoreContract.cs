using System.Security.Cryptography;
using BachDang.Outreach.Ward.Photos.Stores;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Stores;

/// <summary>What every photo store keeps. Each store's class of tests inherits it.</summary>
public abstract class PhotoStoreContract
{
    private const int Large = 20 * 1024 * 1024;
    private static readonly CancellationToken None = CancellationToken.None;

    private protected abstract IPhotoStore Store { get; }

    [PhotoStoreFact]
    public async Task Put_AnySize_OpensAsItWas()
    {
        foreach (var size in new[] { 0, 1, 4096, 300_000, Large })
        {
            var (key, photo) = (NewKey(), RandomNumberGenerator.GetBytes(size));
            await Store.PutAsync(key, new MemoryStream(photo), None);
            Assert.Equal(photo, await ReadAsync(key));
        }
    }

    [PhotoStoreFact]
    public async Task Put_SameKeyAgain_Replaces()
    {
        var key = NewKey();
        await Store.PutAsync(key, new MemoryStream([1, 2, 3]), None);
        await Store.PutAsync(key, new MemoryStream([1, 2, 3]), None);
        Assert.Equal([1, 2, 3], await ReadAsync(key));
        await Store.PutAsync(key, new MemoryStream([4]), None);
        Assert.Equal([4], await ReadAsync(key));
        Assert.Single(await ListAsync(), photo => photo.Key == key);
    }

    [PhotoStoreFact]
    public async Task Working_copy_and_original_of_one_photo_are_two()
    {
        var id = Guid.CreateVersion7();
        await Store.PutAsync(PhotoKey.Of(id, PhotoPart.Working), new MemoryStream([1]), None);
        await Store.PutAsync(PhotoKey.Of(id, PhotoPart.Original), new MemoryStream([2]), None);
        Assert.True(await Store.DeleteAsync(PhotoKey.Of(id, PhotoPart.Working), None));
        Assert.Equal([2], await ReadAsync(PhotoKey.Of(id, PhotoPart.Original)));
    }

    [PhotoStoreFact]
    public async Task Open_NotThere_IsNull() => Assert.Null(await Store.OpenAsync(NewKey(), None));

    [PhotoStoreFact]
    public async Task Delete_Twice_SaysThereWasNone()
    {
        var key = NewKey();
        await Store.PutAsync(key, new MemoryStream([1]), None);
        Assert.True(await Store.DeleteAsync(key, None));
        Assert.False(await Store.DeleteAsync(key, None));
        Assert.Null(await Store.OpenAsync(key, None));
    }

    [PhotoStoreFact]
    public async Task List_GivesKeysSizesAndTimes()
    {
        var keys = Enumerable.Range(1, 5).Select(_ => NewKey()).ToList();
        foreach (var (n, key) in keys.Index()) await Store.PutAsync(key, new MemoryStream(new byte[n + 1]), None);
        var listed = (await ListAsync()).ToDictionary(photo => photo.Key);
        foreach (var (n, key) in keys.Index())
        {
            Assert.Equal(n + 1, listed[key].Bytes);
            Assert.InRange(listed[key].StoredAt, new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), DateTimeOffset.MaxValue);
        }
    }

    [PhotoStoreFact]
    public async Task Put_ContentBreaksOff_LeavesWhatWasThere()
    {
        var (fresh, taken) = (NewKey(), NewKey());
        await Store.PutAsync(taken, new MemoryStream([7]), None);
        foreach (var key in new[] { fresh, taken })
        {
            var broken = new Interrupted(new byte[Large], Large / 2, () => throw new IOException("gone"));
            await Assert.ThrowsAnyAsync<Exception>(() => Store.PutAsync(key, broken, None));
        }
        Assert.Null(await Store.OpenAsync(fresh, None));
        Assert.Equal([7], await ReadAsync(taken));
        Assert.DoesNotContain(await ListAsync(), photo => photo.Key == fresh);
    }

    [PhotoStoreFact]
    public async Task Put_Cancelled_LeavesNothing()
    {
        var key = NewKey();
        using var stop = new CancellationTokenSource();
        var content = new Interrupted(new byte[Large], Large / 2, stop.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.PutAsync(key, content, stop.Token));
        Assert.Null(await Store.OpenAsync(key, None));
    }

    [PhotoStoreFact]
    public async Task Fifty_photos_at_once_are_all_kept()
    {
        var photos = Enumerable.Range(0, 50).ToDictionary(_ => NewKey(), _ => RandomNumberGenerator.GetBytes(50_000));
        await Task.WhenAll(photos.Select(photo => Store.PutAsync(photo.Key, new MemoryStream(photo.Value), None)));
        foreach (var (key, photo) in photos) Assert.Equal(photo, await ReadAsync(key));
    }

    private protected static PhotoKey NewKey() => PhotoKey.Of(Guid.CreateVersion7(), PhotoPart.Working);

    private protected async Task<byte[]?> ReadAsync(PhotoKey key)
    {
        await using var photo = await Store.OpenAsync(key, None);
        if (photo is null) return null;
        using var read = new MemoryStream();
        await photo.CopyToAsync(read, None);
        return read.ToArray();
    }

    private protected async Task<List<StoredPhoto>> ListAsync()
    {
        var photos = new List<StoredPhoto>();
        await foreach (var photo in Store.ListAsync(None)) photos.Add(photo);
        return photos;
    }

    /// <summary>Something happens while it is read.</summary>
    private protected sealed class Interrupted(byte[] content, int at, Action happens) : MemoryStream(content)
    {
        private bool _happened;

        public override int Read(byte[] buffer, int offset, int count)
        {
            Happen();
            return base.Read(buffer, offset, count);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Happen();
            return base.ReadAsync(buffer, cancellationToken);
        }

        public override async Task CopyToAsync(
            Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            // The base class would hand everything over in one piece.
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await ReadAsync(buffer, cancellationToken)) > 0)
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        private void Happen()
        {
            if (_happened || Position < at) return;
            // What throws does so at every attempt to read on.
            happens();
            _happened = true;
        }
    }
}
