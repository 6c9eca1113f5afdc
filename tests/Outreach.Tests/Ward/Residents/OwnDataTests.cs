using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Questions;
using BachDang.Outreach.Tests.Ward.Reports;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Residents;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Residents;

public sealed class OwnDataTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_resident_is_told_what_is_stored_and_nothing_of_others(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (mine, other) = (await rig.TalkAsync("1"), await rig.TalkAsync("2"));
        await rig.AskedAsync(mine);
        await rig.AskedAsync(other);
        var first = await rig.FilesAsync(mine, draft => draft with { ContactBox = [1] });
        rig.Clock.Advance(TimeSpan.FromHours(1));
        var second = await rig.FilesAsync(mine);
        await rig.FilesAsync(other);
        await rig.MovesAsync(second, ReportStatus.Verifying);

        var data = (await ReadsAsync(rig, mine))!;

        Assert.Equal((1, 1, 0, 0), (data.Messages, data.Questions, data.Notes, data.HandOffs));
        Assert.Equal(
            [(second, ReportStatus.Verifying, false), (first, ReportStatus.Received, true)],
            data.Reports.Select(report => (report.Id, report.Status, report.HasContact)));
        Assert.Null(data.DraftUntil);
        Assert.Equal(rig.Clock.GetUtcNow() - TimeSpan.FromHours(1) + Keeping.Talks, data.TalkUntil);
        Assert.Null(await ReadsAsync(rig, Guid.CreateVersion7()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erasing_a_talk_takes_links_and_contacts_and_leaves_reports(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (mine, other) = (await rig.TalkAsync("1"), await rig.TalkAsync("2"));
        var plain = await rig.FilesAsync(mine, draft => draft with { ContactBox = [1] });
        var asked = await rig.FilesAsync(mine, draft => draft with { ContactBox = [2] });
        var foreign = await rig.FilesAsync(other, draft => draft with { ContactBox = [3] });
        await rig.DoAsync(db => new AskIdentity(db, rig.Clock).RunAsync(asked, SealedPart.Contact,
            "Cơ quan điều tra yêu cầu", ReportVerbs.Handler, CancellationToken.None));
        var wish = (await rig.NextAsync(mine))!;

        await rig.DoAsync(async db =>
        {
            await new EraseTalk(db).RunAsync(mine, wish.Id, CancellationToken.None);
            return 0;
        });

        Assert.Equal(foreign, await rig.ReadAsync(db => db.ReportLinks.Select(l => l.ReportId).SingleAsync()));
        var boxes = await rig.ReadAsync(db => db.ReportContacts.Select(c => c.ReportId).ToListAsync());
        Assert.Equal(new[] { asked, foreign }.Order(), boxes.Order());
        Assert.Equal(3, await rig.ReadAsync(db => db.Reports.CountAsync(r => r.Words != null)));
        Assert.Equal(2, await rig.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Action == "link_erased")));
        Assert.NotEqual(plain, asked);
        Assert.Empty((await ReadsAsync(rig, mine))!.Reports);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_talk_that_is_swept_takes_its_links_with_it(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var id = await rig.FilesAsync(talk);
        await rig.DoAsync(db => db.InboundMessages.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Status, InboundStatus.Handled)));

        rig.Clock.Advance(Keeping.Talks + TimeSpan.FromDays(1));
        await rig.DoAsync(db => new SweepTalks(db, rig.Clock).RunAsync(CancellationToken.None));

        Assert.Equal((0, 0), (await rig.ReadAsync(db => db.Conversations.CountAsync()),
            await rig.ReadAsync(db => db.ReportLinks.CountAsync())));
        Assert.NotNull((await rig.ReportAsync(id)).Words);
    }

    private static Task<OwnData?> ReadsAsync(WardRig rig, Guid talk) =>
        rig.ReadAsync(db => new ReadOwnData(db).RunAsync(talk, CancellationToken.None));
}
