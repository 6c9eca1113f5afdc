using System.Security.Cryptography;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Calendar;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Filing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Reports.Filing;

public sealed class FileReportTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task File_WithLinkAndContact_StoresThemApartFromTheReport(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = (await rig.ArrivesAsync("1", "1")).ConversationId;
        var draft = Draft() with { FollowedBy = talk, ContactBox = [1, 2, 3] };

        Assert.True((await FileAsync(rig, draft)).Done);

        var report = await rig.ReadAsync(db => db.Reports.SingleAsync());
        Assert.Equal((draft.Id, ReportStatus.Received, ReportPile.Desk), (report.Id, report.Status, report.Pile));
        Assert.Equal(talk, (await rig.ReadAsync(db => db.ReportLinks.SingleAsync())).ConversationId);
        Assert.Equal([1, 2, 3], (await rig.ReadAsync(db => db.ReportContacts.SingleAsync())).Box);
        Assert.Equal(ReportActions.Filed, (await rig.ReadAsync(db => db.ReportEvents.SingleAsync())).Action);
        var entry = await rig.ReadAsync(db => db.AuditEntries.SingleAsync());
        Assert.Equal(entry.Hash, AuditTrail.HashOf(entry));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_TheSameDraftTwice_FilesItOnce(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var draft = Draft();

        Assert.True((await FileAsync(rig, draft)).Done);
        Assert.Equal(new AlreadyFiled(draft.Id), (await FileAsync(rig, draft)).Refusal);

        Assert.Equal(1, await rig.ReadAsync(db => db.Reports.CountAsync()));
        Assert.Equal(1, await rig.ReadAsync(db => db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task File_NothingButACategory_IsRefused()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");

        Assert.IsType<NothingReported>((await FileAsync(rig, Draft() with { Words = " " })).Refusal);
        Assert.Equal(0, await rig.ReadAsync(db => db.Reports.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_ManyAtOnce_KeepsOneAuditChain(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => FileAsync(rig, Draft())));

        var entries = await rig.ReadAsync(db => db.AuditEntries.OrderBy(e => e.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), entries.Select(e => e.Number));
        foreach (var (before, after) in entries.Zip(entries.Skip(1))) Assert.Equal(before.Hash, after.PreviousHash);
    }

    [Fact]
    public async Task File_FromATalkPutAside_LiesAsideAndIsNotLost()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var talk = (await rig.ArrivesAsync("1", "1")).ConversationId;
        await rig.DoAsync(db => db.Conversations
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ReportsAsideAt, rig.Clock.GetUtcNow())));

        await FileAsync(rig, Draft() with { FollowedBy = talk });

        Assert.Equal(ReportPile.Aside, (await rig.ReadAsync(db => db.Reports.SingleAsync())).Pile);
    }

    [Fact]
    public async Task File_LongWords_AreCutAndNotRefused()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");

        await FileAsync(rig, Draft() with { Words = new string('a', 9000), Product = new string('b', 900) });

        var report = await rig.ReadAsync(db => db.Reports.SingleAsync());
        Assert.Equal((Report.LongestWords, Report.LongestField), (report.Words!.Length, report.Product!.Length));
    }

    private static ReportDraft Draft() => new()
    {
        Id = Guid.CreateVersion7(),
        ReceiptHash = RandomNumberGenerator.GetBytes(32),
        Category = "hang-gia",
        Words = "bột giặt nghi giả",
        Channel = "telegram",
        ContentVersion = "1",
    };

    private static Task<Outcome<Report>> FileAsync(WardRig rig, ReportDraft draft) =>
        rig.DoAsync(db => new FileReport(db, rig.Clock, Rules).RunAsync(draft, CancellationToken.None));

    private static readonly ReportRules Rules = new()
    {
        Calendar = new WorkingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"),
            new HashSet<DateOnly>()),
        FirstLookDays = 2,
        AnswerDays = 10,
        ReporterDays = 5,
        Contest = TimeSpan.FromDays(30),
        KeepContact = TimeSpan.FromDays(90),
        KeepPhotos = TimeSpan.FromDays(365),
        KeepReport = TimeSpan.FromDays(1825),
    };
}
