using System.Security.Cryptography;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Reports.Hints;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Reports.Hints;

public sealed class FindLikeReportsTests
{
    private const double Latitude = 10.98;
    private const double Longitude = 106.65;
    private const double MetresOfDegree = 111_195.08;
    private static readonly TimeSpan TwelveWeeks = TimeSpan.FromDays(84);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_ByPlace_GoesAsFarAs150MetresInEveryDirection(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await AtAsync(rig, 0, 0);
        var near = new List<Guid>();
        foreach (var (north, east) in new[] { (1d, 0d), (-1, 0), (0, 1), (0, -1), (0.7071, 0.7071), (-0.7071, 0.7071) })
        {
            near.Add(await AtAsync(rig, 149 * north, 149 * east));
            await AtAsync(rig, 151 * north, 151 * east);
        }
        await AtAsync(rig, 10, 10, "hang-lau");

        var found = await FindsAsync(rig, id);

        Assert.Equal(near.Order(), found.Select(like => like.Id).Order());
        Assert.All(found, like => Assert.Equal((Likeness.Place, true), (like.In, like.Metres is > 148 and < 150)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_ByPlace_GoesAsFarAsTwelveWeeks(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        rig.Clock.Advance(Day);
        await AtAsync(rig, 0, 1);
        rig.Clock.Advance(2 * Day);
        var early = await AtAsync(rig, 0, 1);
        rig.Clock.Advance(TwelveWeeks - Day);
        var id = await AtAsync(rig, 0, 0);
        rig.Clock.Advance(TwelveWeeks - Day);
        var late = await AtAsync(rig, 0, 1);
        rig.Clock.Advance(2 * Day);
        await AtAsync(rig, 0, 1);

        Assert.Equal([late, early], (await FindsAsync(rig, id)).Select(like => like.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_ByBarcodeAndPhoto_LooksEverywhereButNotAtErasedOnes(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (hash, code) = (RandomNumberGenerator.GetBytes(32), "8934563138164");
        var id = await rig.FilesAsync(null, draft => draft with { Barcode = code });
        await PhotoAsync(rig, id, hash, null);
        rig.Clock.Advance(TimeSpan.FromDays(400));
        var said = await rig.FilesAsync(null, draft => draft with { Barcode = code, Category = "khac" });
        rig.Clock.Advance(Day);
        var seen = await rig.FilesAsync();
        await PhotoAsync(rig, seen, RandomNumberGenerator.GetBytes(32), code);
        rig.Clock.Advance(Day);
        var both = await rig.FilesAsync(null, draft => draft with { Barcode = code });
        await PhotoAsync(rig, both, hash, null);
        rig.Clock.Advance(Day);
        var erased = await rig.FilesAsync(null, draft => draft with { Barcode = code });
        await rig.DoAsync(db => db.Reports.Where(r => r.Id == erased).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.ErasedAt, rig.Clock.GetUtcNow())));
        await rig.FilesAsync(null, draft => draft with { Barcode = "8934563138165" });

        Assert.Equal(
            [(both, Likeness.Barcode | Likeness.Photo), (seen, Likeness.Barcode), (said, Likeness.Barcode)],
            (await FindsAsync(rig, id)).Select(like => (like.Id, like.In)));
        Assert.Empty(await FindsAsync(rig, erased));
        Assert.Empty(await FindsAsync(rig, Guid.CreateVersion7()));
    }

    [Fact]
    public async Task Find_VeryMany_ShowsTheNewest()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var id = await AtAsync(rig, 0, 0);
        var all = new List<Guid>();
        for (var i = 0; i < FindLikeReports.MostShown + 5; i++)
        {
            rig.Clock.Advance(TimeSpan.FromMinutes(1));
            all.Add(await AtAsync(rig, 0, 1));
        }

        Assert.Equal(all.TakeLast(FindLikeReports.MostShown).Reverse(), (await FindsAsync(rig, id)).Select(l => l.Id));
    }

    private static Task<Guid> AtAsync(WardRig rig, double north, double east, string category = "hang-gia")
    {
        var latitude = Latitude + (north / MetresOfDegree);
        var longitude = Longitude + (east / (MetresOfDegree * Math.Cos(Latitude * Math.PI / 180)));
        return rig.FilesAsync(null, draft => draft with
        {
            Category = category,
            PlaceLatitude = latitude,
            PlaceLongitude = longitude,
        });
    }

    private static Task<int> PhotoAsync(WardRig rig, Guid report, byte[] hash, string? barcode) => rig.DoAsync(db =>
    {
        db.ReportPhotos.Add(new ReportPhoto
        {
            Id = Guid.CreateVersion7(),
            DraftId = report,
            ReportId = report,
            Order = rig.Order.Next(),
            ReceivedAt = rig.Clock.GetUtcNow(),
            Channel = "telegram",
            PixelHash = hash,
            Barcode = barcode,
        });
        return Task.FromResult(0);
    });

    private static Task<IReadOnlyList<LikeReport>> FindsAsync(WardRig rig, Guid id) =>
        rig.ReadAsync(db => new FindLikeReports(db).RunAsync(id, CancellationToken.None));
}
