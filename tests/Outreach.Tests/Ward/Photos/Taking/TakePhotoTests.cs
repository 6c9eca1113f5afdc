using System.Security.Cryptography;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Photos.Cleaning;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Taking;

public sealed class TakePhotoTests
{
    private const string Passphrase = "nước chảy đá mòn 38";

    private static readonly Guid Draft = Guid.CreateVersion7();

    [Fact]
    public async Task Take_WithAWardKey_KeepsTheOriginalSealedAndTheCopyClean()
    {
        await using var rig = await WithKeyAsync();
        var dirty = Dirty.From("baseline.jpg", 6);

        var taken = (await TakeAsync(rig, dirty)).Value!;

        Assert.Equal(("jpeg", true, false, 1), (taken.Kind, taken.HasPreview, taken.Again, taken.InDraft));
        var row = await rig.ReadAsync(db => db.ReportPhotos.SingleAsync());
        Assert.Equal(SHA256.HashData(dirty), row.OriginalHash);
        Assert.Empty(Secrets.FoundIn(await StoredAsync(rig, row.WorkingKey)));
        var box = await StoredAsync(rig, row.OriginalKey);
        Assert.Empty(Secrets.FoundIn(box));
        using var custodian = Custodian.Open(KeysFolder(rig), Passphrase).Value!;
        using var plain = new MemoryStream();
        Assert.True((await custodian.OpenAsync(new MemoryStream(box), plain, default)).Done);
        Assert.Equal(dirty, plain.ToArray());
    }

    [Fact]
    public async Task Take_WithoutAWardKey_KeepsTheCopyOnly()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");

        Assert.True((await TakeAsync(rig, Dirty.From("plain.png", 1))).Done);

        var row = await rig.ReadAsync(db => db.ReportPhotos.SingleAsync());
        Assert.Null(row.OriginalKey);
        Assert.NotNull(row.WorkingKey);
    }

    [Fact]
    public async Task Take_HeicWithoutAWardKey_IsRefusedAndWithOneKeptSealedOnly()
    {
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. new byte[64]];
        await using var without = await WardRig.StartAsync("Sqlite");
        Assert.IsType<CannotBeSealedYet>((await TakeAsync(without, heic)).Refusal);

        await using var with = await WithKeyAsync();
        var taken = (await TakeAsync(with, heic)).Value!;
        Assert.Equal(("heif", false), (taken.Kind, taken.HasPreview));
        var row = await with.ReadAsync(db => db.ReportPhotos.SingleAsync());
        Assert.NotNull(row.OriginalKey);
        Assert.Null(row.WorkingKey);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Take_TheSameFileTwice_IsOnePhoto(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var file = Dirty.From("lossy.webp", 3);

        var first = (await TakeAsync(rig, file)).Value!;
        var second = (await TakeAsync(rig, file)).Value!;

        Assert.Equal((first.Id, true, 1), (second.Id, second.Again, second.InDraft));
        Assert.Equal(1, await rig.ReadAsync(db => db.ReportPhotos.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Take_MoreThanAReportHolds_IsRefusedAlsoAtTheSameMoment(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var files = Pictures.Files.Take(ReportRules.MostPhotos + 3).Select(f => Dirty.From(f, 1)).ToList();

        var all = await Task.WhenAll(files.Select(file => TakeAsync(rig, file)));

        Assert.Equal(3, all.Count(one => one.Refusal is TooManyPhotos));
        Assert.Equal(ReportRules.MostPhotos, await rig.ReadAsync(db => db.ReportPhotos.CountAsync()));
    }

    [Fact]
    public async Task Take_WhatIsNoPicture_StoresNothing()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");

        Assert.IsType<NotAPicture>((await TakeAsync(rig, "<svg/onload=alert(1)>"u8.ToArray())).Refusal);
        Assert.IsType<EmptyPhoto>((await TakeAsync(rig, [])).Refusal);
        Assert.IsType<PhotoTooLarge>((await TakeAsync(rig, new byte[PhotoLimits.LargestBytes + 1])).Refusal);

        Assert.Equal(0, await rig.ReadAsync(db => db.ReportPhotos.CountAsync()));
        Assert.Empty(Directory.Exists(PhotosFolder(rig))
            ? Directory.EnumerateFiles(PhotosFolder(rig), "*", SearchOption.AllDirectories)
            : []);
    }

    [Fact]
    public async Task Take_WhileTheStoreIsAway_SaysSoAndSucceedsLater()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var file = Dirty.From("baseline.jpg", 1);
        Directory.CreateDirectory(rig.DataFolder);
        // A file where the folder should be: the store cannot write.
        File.WriteAllText(PhotosFolder(rig), "");

        Assert.IsType<PhotosBusy>((await TakeAsync(rig, file)).Refusal);
        Assert.Equal(0, await rig.ReadAsync(db => db.ReportPhotos.CountAsync()));

        File.Delete(PhotosFolder(rig));
        Assert.True((await TakeAsync(rig, file)).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Adopt_LoosePhoto_BringsItIntoTheDraftOnce(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var file = Dirty.From("baseline.jpg", 1);
        var (loose, again) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var photo = (await TakeAsync(rig, file, loose)).Value!;
        var same = (await TakeAsync(rig, file, again)).Value!;

        Assert.Equal(1, (await AdoptAsync(rig, photo.Id)).Value);
        Assert.Equal(1, (await AdoptAsync(rig, same.Id)).Value);

        var rows = await rig.ReadAsync(db => db.ReportPhotos.AsNoTracking().ToListAsync());
        Assert.Equal(PhotoState.Kept, rows.Single(row => row.Id == photo.Id).State);
        Assert.Equal(PhotoState.Erasing, rows.Single(row => row.Id == same.Id).State);
    }

    private static Task<Outcome<int>> AdoptAsync(WardRig rig, Guid photo) =>
        rig.DoAsync(db => new AdoptPhoto(db).RunAsync(photo, Draft, CancellationToken.None));

    private static Task<Outcome<TakenPhoto>> TakeAsync(WardRig rig, byte[] file, Guid? draft = null) =>
        rig.Get<TakePhoto>().RunAsync(
            new PhotoArrival(draft ?? Draft, "site", "", ""), new MemoryStream(file), CancellationToken.None);

    private static async Task<WardRig> WithKeyAsync()
    {
        var rig = await WardRig.StartAsync("Sqlite");
        Assert.True(CustodianKeys.Create(KeysFolder(rig), Passphrase).Done);
        return rig;
    }

    private static string KeysFolder(WardRig rig) => rig.Get<IOptions<KeysOptions>>().Value.Folder;

    private static string PhotosFolder(WardRig rig) => Path.Combine(rig.DataFolder, LocalFolderPhotos.FolderName);

    private static async Task<byte[]> StoredAsync(WardRig rig, string? key)
    {
        await using var stored = await rig.Get<IPhotoStore>().OpenAsync(PhotoKey.Parse(key)!.Value, default);
        using var bytes = new MemoryStream();
        await stored!.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
