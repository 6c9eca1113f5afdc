using System.Net;
using BachDang.Outreach.Site.Tokens;
using BachDang.Outreach.Tests.Site.Report;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Site.Track;

public sealed class TrackTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_receipt_however_typed_opens_the_report()
    {
        var code = await FileAsync();
        foreach (var typed in new[] { code, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) })
        {
            var visitor = await LookAsync(typed);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Contains("Đã tiếp nhận", visitor.Text, StringComparison.Ordinal);
            Assert.Contains("Phường nhận phản ánh", visitor.Text, StringComparison.Ordinal);
            Assert.Contains("Phường trả lời muộn nhất ngày", visitor.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(code, visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.True(visitor.Last.Headers.CacheControl!.NoStore);
            Assert.False(visitor.Last.Headers.Contains("Set-Cookie"));
            Assert.StartsWith("Theo dõi", visitor.Page.Title!, StringComparison.Ordinal);
        }
        var page = await new FormVisitor(_host.Url).GetAsync("/theo-doi?ma=" + code);
        Assert.Equal("Theo dõi phản ánh", page.Heading);
    }

    [Fact]
    public async Task The_reporter_answers_the_ward_once_however_often_the_form_is_sent()
    {
        var code = await FileAsync();
        var id = await _host.ReadAsync(db => db.Reports.Select(r => r.Id).SingleAsync());
        await ChangeAsync(db =>
        {
            db.Reports.Single().Status = ReportStatus.WaitingForReporter;
            db.ReportMessages.Add(new ReportMessage
            {
                Id = Guid.CreateVersion7(),
                ReportId = id,
                At = DateTimeOffset.UnixEpoch,
                From = MessageFrom.Service,
                ReplyKey = "report.moved.waiting",
                Values = """{"question":"Bán ở quầy nào?","until":"30/11/2026"}""",
            });
        });
        var visitor = await LookAsync(code);
        Assert.Contains("Bán ở quầy nào?", visitor.Text, StringComparison.Ordinal);
        var field = visitor.Page.QuerySelector("[name=phieu]")!.GetAttribute("value")!;
        for (var i = 0; i < 2; i++)
        {
            await visitor.PostAsync("/theo-doi",
                [("phieu", field), ("di", "tra-loi"), ("loi", "Quầy số 5, gọi tôi 0912345678")]);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Contains("Đã gửi lời", visitor.Text, StringComparison.Ordinal);
        }
        var words = await _host.ReadAsync(db => db.ReportMessages
            .Where(m => m.From == MessageFrom.Reporter).Select(m => m.Text).ToListAsync());
        Assert.DoesNotContain("0912345678", Assert.Single(words)!, StringComparison.Ordinal);
        Assert.Equal(
            ReportStatus.Verifying, await _host.ReadAsync(db => db.Reports.Select(r => r.Status).SingleAsync()));
        Assert.NotNull(await _host.ReadAsync(db => db.ReportMessages
            .Where(m => m.ReplyKey == "report.moved.waiting").Select(m => m.SeenAt).SingleAsync()));
        await visitor.PressAsync("di", "tra-loi", ("loi", "   "));
        Assert.Contains("chưa ghi lời nào", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_is_judged_and_contested_once()
    {
        var code = await FileAsync();
        await ChangeAsync(db =>
        {
            var report = db.Reports.Single();
            (report.Status, report.Outcome) = (ReportStatus.Resolved, "checked_nothing");
            report.ClosedAt = report.ReceivedAt;
        });
        var visitor = await LookAsync(code);
        Assert.Contains("Kiểm tra không thấy vi phạm", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("di", "chua-ro");
        Assert.Contains("Cảm ơn bà con", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("[value=ro]"));
        await visitor.PressAsync("di", "chua-dung", ("loi", "Hàng vẫn còn bán"));
        Assert.Contains("Đang xác minh", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("[value=chua-dung]"));
        var report = await _host.ReadAsync(db => db.Reports.SingleAsync());
        Assert.Equal((ReportStatus.Verifying, true), (report.Status, report.ContestedAt is not null));
    }

    [Fact]
    public async Task Wrong_receipts_are_slowed_down_and_right_ones_get_through()
    {
        var code = await FileAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await LookAsync("ABCD")).Status);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.NotFound, (await LookAsync(Wrong())).Status);
        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.OK, (await LookAsync(code)).Status);
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.NotFound, (await LookAsync(Wrong())).Status);
        var stopped = await LookAsync(Wrong());
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.Status);
        Assert.Contains("Bà con đợi khoảng", stopped.Text, StringComparison.Ordinal);
        Assert.NotNull(stopped.Last.Headers.RetryAfter);
    }

    [Fact]
    public async Task An_opened_report_closes_after_half_an_hour_and_opens_by_nothing_else()
    {
        await FileAsync();
        var id = await _host.ReadAsync(db => db.Reports.Select(r => r.Id).SingleAsync());
        var forms = _host.Services.GetRequiredService<SealedForms>();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var field in new[]
        {
            forms.Seal(FormPurpose.OpenReport, now.AddSeconds(-1), id.ToByteArray()),
            forms.Seal(FormPurpose.DraftPhoto, now.AddHours(1), id.ToByteArray()),
            id.ToString("N"), ReportKey.Of(id), "",
        })
        {
            var visitor = await new FormVisitor(_host.Url).PostAsync("/theo-doi", [("phieu", field), ("di", "ro")]);
            Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
            Assert.Contains("quá 30 phút", visitor.Text, StringComparison.Ordinal);
        }
        var foreign = await new FormVisitor(_host.Url).From(("Sec-Fetch-Site", "cross-site"))
            .PostAsync("/theo-doi", [("ma", Receipt.New().Show())]);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
    }

    private static string Wrong() => Receipt.New().Show();

    private async Task<string> FileAsync()
    {
        var visitor = await new FormVisitor(_host.Url).BeginAsync();
        await visitor.PressAsync("loai", "hang-gia");
        await visitor.PressAsync("di", "tiep", ("loi", "Dầu ăn giả"));
        await visitor.PostAsync("/phan-anh", [("nhap", visitor.Draft), ("buoc", "Where"), ("sua", "Check")]);
        await visitor.PressAsync("di", "gui");
        return visitor.Code;
    }

    private Task<FormVisitor> LookAsync(string typed) =>
        new FormVisitor(_host.Url).PostAsync("/theo-doi", [("ma", typed)]);

    private Task<bool> ChangeAsync(Action<WardDb> change) => _host.Services.GetRequiredService<WardWrites>().RunAsync(
        (db, _) =>
        {
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
            change(db);
            return Task.FromResult(true);
        }, CancellationToken.None);
}
