using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Desk;
using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Reports.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Reports.ReportVerbs;

namespace BachDang.Outreach.Tests.Ward.Reports.Retention;

public sealed class RetentionTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_drafts_photos_go_after_a_day_with_their_files(string provider)
    {
        await using var rig = await StartAsync(provider);
        var filed = await rig.FilesAsync();
        var kept = await PhotoAsync(rig, filed, filed);
        var loose = await PhotoAsync(rig, Guid.CreateVersion7(), null);

        rig.Clock.Advance(ReportRules.KeepDraft - TimeSpan.FromHours(1));
        await KeepsUpAsync(rig);
        rig.Clock.Advance(TimeSpan.FromHours(1));
        await KeepsUpAsync(rig);
        Assert.Equal(4, await FilesAsync(rig));
        rig.Clock.Advance(TimeSpan.FromHours(1));
        await KeepsUpAsync(rig);

        Assert.Equal([kept], await rig.ReadAsync(db => db.ReportPhotos.Select(p => p.Id).ToListAsync()));
        Assert.Equal(2, await FilesAsync(rig));
        Assert.NotEqual(kept, loose);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Link_and_contact_go_the_day_after_their_time(string provider)
    {
        await using var rig = await StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var id = await rig.FilesAsync(talk, draft => draft with { ContactBox = [1] });
        var open = await rig.FilesAsync(talk, draft => draft with { ContactBox = [1] });
        await rig.MovesAsync(id, ReportStatus.Unfounded);

        rig.Clock.Advance(Rules.KeepContact - Day);
        Assert.Equal((2, 2), await LinksAsync(rig));
        rig.Clock.Advance(Day);
        Assert.Equal((2, 2), await LinksAsync(rig));
        rig.Clock.Advance(Day);
        Assert.Equal((1, 1), await LinksAsync(rig));

        Assert.Equal(open, await rig.ReadAsync(db => db.ReportLinks.Select(l => l.ReportId).SingleAsync()));
        Assert.Equal(1, await rig.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Action == "link_erased")));
        Assert.False((await rig.TracksAsync(id))!.IsFollowed);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_contact_asked_for_stays_until_that_is_decided(string provider)
    {
        await using var rig = await StartAsync(provider);
        var id = await rig.FilesAsync(await rig.TalkAsync("1"), draft => draft with { ContactBox = [1] });
        await rig.MovesAsync(id, ReportStatus.Unfounded);
        rig.Clock.Advance(Rules.KeepContact - Day);
        await rig.DoAsync(db => new AskIdentity(db, rig.Clock).RunAsync(
            id, SealedPart.Contact, "Cơ quan điều tra yêu cầu", Handler, CancellationToken.None));

        rig.Clock.Advance(2 * Day);
        Assert.Equal((0, 1), await LinksAsync(rig));
        rig.Clock.Advance(OpenRequests.ToDecide);
        Assert.Equal((0, 0), await LinksAsync(rig));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Photos_go_the_day_after_their_time(string provider)
    {
        await using var rig = await StartAsync(provider);
        var id = await rig.FilesAsync();
        await PhotoAsync(rig, id, id);
        await rig.MovesAsync(id, ReportStatus.Unfounded);

        rig.Clock.Advance(Rules.KeepPhotos - Day);
        await KeepsUpAsync(rig);
        rig.Clock.Advance(Day);
        await KeepsUpAsync(rig);
        Assert.Equal((1, 2), (await PhotosAsync(rig), await FilesAsync(rig)));
        rig.Clock.Advance(Day);
        await KeepsUpAsync(rig);

        Assert.Equal((0, 0), (await PhotosAsync(rig), await FilesAsync(rig)));
        Assert.Equal("bột giặt nghi giả", (await rig.ReportAsync(id)).Words);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_report_becomes_category_status_and_month_the_day_after_its_time(string provider)
    {
        await using var rig = await StartAsync(provider);
        var id = await rig.FilesAsync(await rig.TalkAsync("1"), draft => draft with
        {
            ContactBox = [1],
            Barcode = "8934563138164",
            PlaceText = "chợ Bạch Đằng",
            PlaceLatitude = 10.98,
            PlaceLongitude = 106.65,
            SeenOn = new DateOnly(2026, 11, 24),
        });
        await PhotoAsync(rig, id, id);
        await rig.MovesAsync(id, ReportStatus.Verifying);
        await rig.AnswersAsync(id);
        await rig.DoAsync(db => new AddNote(db, rig.Clock).RunAsync(id, "ghi chú", Handler, CancellationToken.None));
        await rig.MovesAsync(id, ReportStatus.Resolved);
        var version = (await rig.ReportAsync(id)).Version;

        rig.Clock.Advance(Rules.KeepReport - Day);
        await KeepsUpAsync(rig);
        rig.Clock.Advance(Day);
        await KeepsUpAsync(rig);
        Assert.NotNull((await rig.ReportAsync(id)).Words);
        rig.Clock.Advance(Day);
        await KeepsUpAsync(rig);

        var left = await rig.ReportAsync(id);
        var month = InVietnam(2026, 11, 1, 0);
        Assert.Equal(("hang-gia", ReportStatus.Resolved, month), (left.Category, left.Status, left.ReceivedAt));
        var rows = (await rig.AllRowsAsync()).Where(line => !line.StartsWith("Audit", StringComparison.Ordinal)
            && line.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Equal("Report", Assert.Single(rows).Split(' ')[0]);
        var expected = new Report
        {
            Id = id,
            ReceiptHash = left.ReceiptHash,
            Category = "hang-gia",
            Status = ReportStatus.Resolved,
            Channel = "",
            ReceivedAt = month,
            FirstLookBy = month,
            DueAt = month,
            ContentVersion = "",
            ErasedAt = rig.Clock.GetUtcNow(),
            Version = version + 1,
        };
        foreach (var property in typeof(Report).GetProperties())
            Assert.Equal(property.GetValue(expected), property.GetValue(left));
        Assert.Equal(0, await FilesAsync(rig));
        Assert.IsType<ReportErased>((await rig.AnswersAsync(id)).Refusal);
        Assert.IsType<ReportErased>((await rig.ContestsAsync(id)).Refusal);
        var state = await rig.ReadAsync(db =>
            new BachDang.Outreach.Ward.Audit.VerifyAudit(db).RunAsync(CancellationToken.None));
        Assert.Null(state.Fault);
        Assert.True((await rig.TracksAsync(id))! is { IsErased: true, MayAnswer: false, MayRate: false });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reopened_report_is_kept(string provider)
    {
        await using var rig = await StartAsync(provider);
        var id = await rig.FilesAsync(await rig.TalkAsync("1"));
        await rig.MovesAsync(id, ReportStatus.Unfounded);
        rig.Clock.Advance(Rules.KeepContact);
        await rig.MovesAsync(id, ReportStatus.Verifying);
        rig.Clock.Advance(Rules.KeepReport);
        Assert.Equal((1, 0), await LinksAsync(rig));
        Assert.NotNull((await rig.ReportAsync(id)).Words);
    }

    [Fact]
    public async Task Files_without_a_row_go_after_two_days()
    {
        await using var rig = await StartAsync("Sqlite");
        var filed = await rig.FilesAsync();
        await PhotoAsync(rig, filed, filed);
        await PutAsync(rig, Guid.CreateVersion7());
        Assert.Equal(4, await FilesAsync(rig));
        var folder = Path.Combine(rig.DataFolder, LocalFolderPhotos.FolderName);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, rig.Clock.GetUtcNow().UtcDateTime);

        rig.Clock.Advance(2 * Day);
        Assert.Equal(0, await SweepsAsync(rig));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await SweepsAsync(rig));

        Assert.Equal(2, await FilesAsync(rig));
    }

    private static async Task<WardRig> StartAsync(string provider)
    {
        var rig = await WardRig.StartAsync(provider);
        await rig.Get<IPhotoStore>().PrepareAsync(CancellationToken.None);
        return rig;
    }

    private static Task<int> SweepsAsync(WardRig rig) => new SweepOrphanPhotos(
        rig.Get<IPhotoStore>(), rig.Get<IServiceScopeFactory>(), rig.Clock).RunAsync(CancellationToken.None);

    private static Task KeepsUpAsync(WardRig rig) => new ReportsUpkeep(
        rig.Writes, rig.Get<IServiceScopeFactory>(), rig.Get<IPhotoStore>(), rig.Clock, rig.Order, () => Rules)
        .RunAsync(CancellationToken.None);

    private static async Task<(int Links, int Contacts)> LinksAsync(WardRig rig)
    {
        await KeepsUpAsync(rig);
        return (await rig.ReadAsync(db => db.ReportLinks.CountAsync()),
            await rig.ReadAsync(db => db.ReportContacts.CountAsync()));
    }

    private static Task<int> PhotosAsync(WardRig rig) => rig.ReadAsync(db => db.ReportPhotos.CountAsync());

    private static async Task<int> FilesAsync(WardRig rig)
    {
        var count = 0;
        await foreach (var _ in rig.Get<IPhotoStore>().ListAsync(CancellationToken.None)) count++;
        return count;
    }

    private static async Task PutAsync(WardRig rig, Guid photo)
    {
        foreach (var part in Enum.GetValues<PhotoPart>())
            await rig.Get<IPhotoStore>().PutAsync(
                PhotoKey.Of(photo, part), new MemoryStream([1, 2, 3]), CancellationToken.None);
    }

    private static async Task<Guid> PhotoAsync(WardRig rig, Guid draft, Guid? report)
    {
        var id = Guid.CreateVersion7();
        await PutAsync(rig, id);
        return await rig.DoAsync(db =>
        {
            db.ReportPhotos.Add(new ReportPhoto
            {
                Id = id,
                DraftId = draft,
                ReportId = report,
                Order = rig.Order.Next(),
                ReceivedAt = rig.Clock.GetUtcNow(),
                Channel = "telegram",
            });
            return Task.FromResult(id);
        });
    }
}
