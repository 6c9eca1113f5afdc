using BachDang.Outreach.Bot.Dialogs.Tracking;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Reports;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Filing;
using BachDang.Outreach.Ward.Reports.Tracking;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Reports;

/// <summary>What an officer is shown before sending is what the resident reads afterwards, letter by letter.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Guid _report;

    private string Path => $"/phan-anh/{ReportKey.Of(_report)}";

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("handler", StaffRig.Password, OfficerRole.Handler);
        _report = await FollowedReportAsync();
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_message_begun_from_a_template_reads_as_previewed()
    {
        var handler = await _host.SignsInAsync("handler");
        var begun = await handler.GetAsync(Path + "?mau=da-den-xem");
        Assert.Contains("Cán bộ đã đến nơi bà con báo",
            begun.Page.QuerySelector("#write")!.TextContent, StringComparison.Ordinal);

        const string Words = "  Cán bộ **đã đến** xem.\nCòn chờ giấy tờ của cửa hàng.  ";
        var preview = await handler.PostAsync(Path + "?handler=Preview", ("text", Words));
        Assert.Equal(Words.Trim(), preview.Page.QuerySelector("#write")!.TextContent.Trim());
        Assert.Equal(0, await _host.ReadAsync(db => db.ReportMessages.CountAsync()));
        await handler.PostAsync(Path + "?handler=Write", ("text", Words));

        await ReadsAsPreviewedAsync(preview);
    }

    [Fact]
    public async Task A_closing_reads_as_previewed_and_a_preview_changes_nothing()
    {
        var handler = await _host.SignsInAsync("handler");
        (string, string)[] fields =
        [
            ("Form.Version", "0"), ("Form.Reason", "Tin báo chưa đủ để tìm ra nơi bán."), ("Form.Evidence", "Sổ số 7"),
        ];
        var page = $"{Path}/chuyen/{ReportStatus.Unfounded}";
        var begun = await handler.GetAsync(page + "?mau=chua-du-can-cu");
        Assert.Contains("Tin báo chưa đủ", begun.Page.QuerySelector("#Form_Reason")!.TextContent,
            StringComparison.Ordinal);
        var wrong = await handler.PostAsync(page + "?handler=Preview", fields[..2]);
        Assert.Contains("giấy tờ chứng minh", wrong.Text, StringComparison.Ordinal);
        var preview = await handler.PostAsync(page + "?handler=Preview", fields);
        Assert.Equal(0, await _host.ReadAsync(db => db.ReportMessages.CountAsync()));
        var status = await _host.ReadAsync(db => db.Reports.Select(r => r.Status).SingleAsync());
        Assert.Equal(ReportStatus.Received, status);

        Assert.Equal(Path, (await handler.PostAsync(page, fields)).Path);

        await ReadsAsPreviewedAsync(preview);
    }

    private async Task ReadsAsPreviewedAsync(StaffAnswer preview)
    {
        var tracked = await _host.ReadAsync(db => new ReadTrackedReport(db, TimeProvider.System, ReportVerbs.Rules)
            .ProvedAsync(_report, default));
        var chat = StyledText.Of(MessageBody.Of(_host.Services.GetRequiredService<TrackText>().Of(tracked!))).Text;
        var line = preview.Page.QuerySelector("[data-preview-line]")!.TextContent;
        Assert.EndsWith("\n" + line, chat, StringComparison.Ordinal);
        var message = await _host.ReadAsync(db => db.ReportMessages.AsNoTracking().SingleAsync());
        var words = preview.Page.QuerySelector("[data-preview-words]")!.TextContent;
        Assert.Equal(words, _host.Services.GetRequiredService<Outreach.Admin.Reports.ThreadWords>().Of(message));
        // In the talk itself nothing is said but that there is news, as the preview shows it.
        var notice = await _host.ReadAsync(db => db.OutboundMessages.AsNoTracking().SingleAsync());
        Assert.Equal("report.news", notice.ReplyKey);
        Assert.Contains("Trợ lý có tin mới", preview.Text, StringComparison.Ordinal);
    }

    private Task<Guid> FollowedReportAsync() => _host.Services.GetRequiredService<WardWrites>()
        .RunAsync(async (db, ct) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var talk = new Conversation
            {
                Id = Guid.CreateVersion7(),
                Channel = "webchat",
                AddressHash = Guid.CreateVersion7().ToByteArray(),
                CreatedAt = now,
                LastInboundAt = now,
            };
            db.Conversations.Add(talk);
            return (await new FileReport(db, TimeProvider.System, ReportVerbs.Rules).RunAsync(new ReportDraft
            {
                Id = Guid.CreateVersion7(),
                ReceiptHash = Guid.CreateVersion7().ToByteArray(),
                Category = "hang-gia",
                Words = "bột giặt nghi giả",
                Channel = "webchat",
                ContentVersion = "1",
                FollowedBy = talk.Id,
            }, ct)).Value!.Id;
        }, default);
}
