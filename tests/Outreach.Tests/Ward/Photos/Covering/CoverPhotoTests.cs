using System.Security.Cryptography;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Tests.Ward.Reports;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Photos.Covering;
using BachDang.Outreach.Ward.Photos.Covering.Drawing;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Reports.Moves;
using BachDang.Outreach.Ward.Reports.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Covering;

public sealed class CoverPhotoTests
{
    private const string Why = "Che biển số xe";
    private static readonly CoverBox[] Boxes = [CoverBox.Read("10,10,40,40")!.Value];

    [Theory, OnSqlite, OnPostgres]
    public async Task Cover_APhoto_ServesTheNewCopyAndKeepsTheOldOneNumbered(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        Assert.True(CustodianKeys.Create(rig.Get<IOptions<KeysOptions>>().Value.Folder, Reporter.Passphrase).Done);
        var (report, photo) = await WithPhotoAsync(rig, "baseline.jpg");
        var before = await RowAsync(rig);
        var (first, box) = (await StoredAsync(rig, before.WorkingKey), await StoredAsync(rig, before.OriginalKey));

        var made = (await CoverAsync(rig, report, photo)).Value!;

        var row = await RowAsync(rig);
        Assert.Equal((2, 1, row.WorkingKey), (made.Number, made.Boxes, made.WorkingKey));
        var served = await ServedAsync(rig, report, photo);
        Assert.NotEqual(first, served);
        Assert.Equal(served, await StoredAsync(rig, row.WorkingKey));
        // The evidence is what it was, byte for byte.
        Assert.Equal(before.OriginalKey, row.OriginalKey);
        Assert.Equal(before.OriginalHash, row.OriginalHash);
        Assert.Equal(SHA256.HashData(box), SHA256.HashData(await StoredAsync(rig, row.OriginalKey)));
        var versions = await VersionsAsync(rig);
        Assert.Equal([1, 2], versions.Select(v => v.Number));
        Assert.Equal(first, await StoredAsync(rig, versions[0].WorkingKey));
        Assert.Equal((ReportVerbs.Handler.Id, Why), (versions[1].Officer!.Value, versions[1].Why));
        Assert.Equal(1, await rig.ReadAsync(db => db.AuditEntries.CountAsync(
            e => e.Action == ReportActions.PhotoCovered && e.Subject == report)));
        Assert.Equal(Why, await rig.ReadAsync(db => db.ReportEvents
            .Where(e => e.Action == ReportActions.PhotoCovered).Select(e => e.Reason).SingleAsync()));
        // Who reported reads nothing of it.
        Assert.DoesNotContain((await rig.TracksAsync(report))!.History, step => step.Reason == Why);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Restore_AnEarlierVersion_IsANewOneAndHidingLeavesNoPicture(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (report, photo) = await WithPhotoAsync(rig, "plain.png");
        var first = await ServedAsync(rig, report, photo);
        Assert.True((await CoverAsync(rig, report, photo)).Done);

        Assert.True((await HideAsync(rig, report, photo, 2)).Done);
        Assert.Null(await ServedAsync(rig, report, photo));
        var shown = (await rig.ReadAsync(db => new ReadDeskReport(db).RunAsync(report, default)))!.Photos.Single();
        Assert.Equal((false, true, 3), (shown.HasPreview, shown.IsHidden, shown.Version));

        var back = await RestoreAsync(rig, report, photo, 3, 1);
        Assert.Equal((4, 1), (back.Value!.Number, back.Value.Restores!.Value));
        Assert.Equal(first, await ServedAsync(rig, report, photo));
        Assert.IsType<VersionUnknown>((await RestoreAsync(rig, report, photo, 4, 4)).Refusal);
        Assert.IsType<VersionUnknown>((await RestoreAsync(rig, report, photo, 4, 3)).Refusal);
        Assert.Equal([1, 2, 3, 4], (await VersionsAsync(rig)).Select(v => v.Number));
    }

    [Fact]
    public async Task Cover_WithoutTheRightOrAReason_IsRefused()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var (report, photo) = await WithPhotoAsync(rig, "baseline.jpg");
        foreach (var role in Enum.GetValues<OfficerRole>()
            .Except([OfficerRole.Handler, OfficerRole.Approver]))
        {
            var officer = new Officer(Guid.CreateVersion7(), role);
            Assert.IsType<NotAllowed>((await CoverAsync(rig, report, photo, officer: officer)).Refusal);
        }
        Assert.IsType<ReasonNeeded>((await CoverAsync(rig, report, photo, why: " ")).Refusal);
        Assert.IsType<BoxNeeded>((await CoverAsync(rig, report, photo, boxes: [])).Refusal);
        Assert.IsType<PhotoUnknown>((await CoverAsync(rig, report, Guid.CreateVersion7())).Refusal);
        Assert.True((await CoverAsync(rig, report, photo)).Done);
        Assert.Equal(2, Assert.IsType<PhotoChanged>((await CoverAsync(rig, report, photo)).Refusal).Version);
        Assert.Equal(2, (await VersionsAsync(rig)).Count);
    }

    [Fact]
    public async Task Open_AnEarlierVersion_IsForWhoWorksTheReportAndIsWrittenDown()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var (report, photo) = await WithPhotoAsync(rig, "baseline.jpg");
        var first = await ServedAsync(rig, report, photo);
        Assert.True((await CoverAsync(rig, report, photo)).Done);

        Assert.Equal(first, await OldAsync(rig, report, photo, ReportVerbs.Handler));
        Assert.Null(await OldAsync(rig, report, photo, ReportVerbs.Intake));
        var front = new Officer(Guid.CreateVersion7(), OfficerRole.FatherlandFront);
        Assert.Null(await OldAsync(rig, report, photo, front));
        Assert.Null(await OldAsync(rig, Guid.CreateVersion7(), photo, ReportVerbs.Handler));
        Assert.Equal(1, await rig.ReadAsync(db => db.AuditEntries.CountAsync(
            e => e.Action == "photo_old_read" && e.Subject == photo && e.Officer == ReportVerbs.Handler.Id)));
    }

    [Fact]
    public async Task Cover_AWebP_CanOnlyBeHidden()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var (report, photo) = await WithPhotoAsync(rig, "lossy.webp");
        Assert.IsType<CannotBeDrawnOn>((await CoverAsync(rig, report, photo)).Refusal);
        Assert.True((await HideAsync(rig, report, photo, 1)).Done);
        Assert.Null(await ServedAsync(rig, report, photo));
    }

    [Fact]
    public async Task Erase_APhoto_TakesItsEarlierCopiesToo()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var (report, photo) = await WithPhotoAsync(rig, "baseline.jpg");
        Assert.True((await CoverAsync(rig, report, photo)).Done);
        var store = rig.Get<IPhotoStore>();
        rig.Clock.Advance(TimeSpan.FromDays(30));
        var sweep = new SweepOrphanPhotos(store, rig.Get<IServiceScopeFactory>(), TimeProvider.System);
        Assert.Equal(0, await sweep.RunAsync(default));
        await rig.DoAsync(db => db.ReportPhotos.ExecuteUpdateAsync(
            set => set.SetProperty(p => p.State, PhotoState.Erasing)));

        await new ErasePhotoFiles(rig.Writes, store, rig.Get<IServiceScopeFactory>()).RunAsync(default);

        var left = 0;
        await foreach (var _ in store.ListAsync(default)) left++;
        Assert.Equal(0, left);
        Assert.Empty(await VersionsAsync(rig));
    }

    private static async Task<(Guid Report, Guid Photo)> WithPhotoAsync(WardRig rig, string file)
    {
        var draft = Guid.CreateVersion7(rig.Clock.GetUtcNow());
        var taken = await rig.Get<TakePhoto>().RunAsync(
            new PhotoArrival(draft, "site", "", ""), new MemoryStream(Dirty.From(file, 6)), default);
        return (await rig.FilesAsync(with: d => d with { Id = draft }), taken.Value!.Id);
    }

    private static Task<Outcome<PhotoVersion>> CoverAsync(WardRig rig, Guid report, Guid photo, Officer? officer = null,
        string why = Why, CoverBox[]? boxes = null) => rig.Get<CoverPhoto>().RunAsync(
            new PhotoOrder(report, photo, 1, why), boxes ?? Boxes, officer ?? ReportVerbs.Handler, default);

    private static Task<Outcome<PhotoVersion>> HideAsync(WardRig rig, Guid report, Guid photo, int version) =>
        rig.DoAsync(db => new HidePhoto(db, rig.Clock).RunAsync(
            new PhotoOrder(report, photo, version, Why), ReportVerbs.Handler, default));

    private static Task<Outcome<PhotoVersion>> RestoreAsync(
        WardRig rig, Guid report, Guid photo, int version, int number) =>
        rig.DoAsync(db => new RestorePhoto(db, rig.Clock).RunAsync(
            new PhotoOrder(report, photo, version, Why), number, ReportVerbs.Approver, default));

    private static async Task<byte[]?> ServedAsync(WardRig rig, Guid report, Guid photo) =>
        await rig.ReadAsync(async db => await BytesAsync(
            (await new OpenWorkingPhoto(db, rig.Get<IPhotoStore>()).RunAsync(report, photo, default))?.Bytes));

    private static Task<byte[]?> OldAsync(WardRig rig, Guid report, Guid photo, Officer officer) =>
        rig.ReadAsync(async db => await BytesAsync((await new OpenPhotoVersion(
            db, rig.Get<WardWrites>(), rig.Get<IPhotoStore>(), rig.Clock)
            .RunAsync(report, photo, 1, officer, default))?.Bytes));

    private static Task<ReportPhoto> RowAsync(WardRig rig) =>
        rig.ReadAsync(db => db.ReportPhotos.AsNoTracking().SingleAsync());

    private static Task<List<PhotoVersion>> VersionsAsync(WardRig rig) =>
        rig.ReadAsync(db => db.PhotoVersions.AsNoTracking().OrderBy(v => v.Number).ToListAsync());

    private static async Task<byte[]> StoredAsync(WardRig rig, string? key) =>
        (await BytesAsync(await rig.Get<IPhotoStore>().OpenAsync(PhotoKey.Parse(key)!.Value, default)))!;

    private static async Task<byte[]?> BytesAsync(Stream? stream)
    {
        if (stream is null) return null;
        await using var open = stream;
        using var bytes = new MemoryStream();
        await open.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
