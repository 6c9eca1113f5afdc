using System.Net;
using BachDang.Outreach.Site.Report.Drafting;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Site.Report;

public sealed class ReportFormTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_resident_reports_with_three_photos_without_scripts()
    {
        var visitor = await Begin();
        Assert.Contains("Bước 1/7", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("loai", "hang-gia");
        await visitor.PressAsync("di", "tiep",
            ("loi", "Dầu gội rẻ bất thường, gọi tôi 0912345678"), ("ten", "Dầu gội"), ("mavach", "8 934567 890121"));
        await visitor.PressAsync("di", "tiep", ("cho", "Quầy số 12, chợ, 45 đường Lê Lợi"));
        await visitor.PressAsync("hom", "1", ("luc", "buổi sáng"));
        Assert.Equal("Gửi ảnh nếu có", visitor.Heading);
        await visitor.PressAsync("di", "them", [], [("a.jpg", Pictures.Read("baseline.jpg")),
            ("b.png", Pictures.Read("plain.png")), ("c.webp", Pictures.Read("lossy.webp"))]);
        Assert.Equal(3, visitor.Page.QuerySelectorAll(".photos img").Length);
        await visitor.PressAsync("di", "tiep");
        Assert.Contains("chưa có khóa niêm phong", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("di", "tiep");
        Assert.Equal("Xem lại rồi gửi", visitor.Heading);
        Assert.DoesNotContain("0912345678", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("45 đường Lê Lợi", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("di", "gui");

        Assert.Equal("Phường đã nhận phản ánh", visitor.Heading);
        var report = await _host.ReadAsync(db => db.Reports.SingleAsync());
        Assert.Equal(("hang-gia", "site", "Dầu gội", "8934567890121"),
            (report.Category, report.Channel, report.Product, report.Barcode));
        Assert.Equal("Quầy số 12, chợ, 45 đường Lê Lợi", report.PlaceText);
        Assert.Equal("buổi sáng", report.SeenWords);
        Assert.NotNull(report.SeenOn);
        Assert.DoesNotContain("0912345678", report.Words!, StringComparison.Ordinal);
        Assert.Equal(3, await _host.ReadAsync(db => db.ReportPhotos.CountAsync(p => p.ReportId == report.Id)));
        var receipts = _host.Services.GetRequiredService<Receipts>();
        Assert.Equal(report.ReceiptHash, receipts.Hash(receipts.Parse(visitor.Code)!));
        Assert.Empty(await _host.ReadAsync(db => db.ReportLinks.ToListAsync()));
    }

    [Fact]
    public async Task Every_step_may_be_passed_over_and_something_must_be_said()
    {
        var visitor = await Begin();
        for (var step = 0; step < 5; step++) await visitor.PressAsync("di", "bo-qua");
        await visitor.PressAsync("di", "tiep");
        Assert.Equal("Xem lại rồi gửi", visitor.Heading);

        await visitor.PressAsync("di", "gui");
        Assert.Contains("Chưa có gì để gửi", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _host.ReadAsync(db => db.Reports.CountAsync()));

        await visitor.PressAsync("sua", "What");
        await visitor.PressAsync("di", "tiep", ("loi", "Thấy xe chở hàng không nhãn"));
        Assert.Equal("Xem lại rồi gửi", visitor.Heading);
        await visitor.PressAsync("di", "gui");
        Assert.Equal("khac", (await _host.ReadAsync(db => db.Reports.SingleAsync())).Category);
    }

    [Fact]
    public async Task Going_back_keeps_what_was_typed()
    {
        var visitor = await Begin();
        await visitor.PressAsync("loai", "can-thieu");
        await visitor.PressAsync("di", "lui", ("loi", "Cân thiếu một lạng"));
        Assert.Contains("Bước 1/7", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("can-thieu", visitor.Page.QuerySelector(".chosen")!.GetAttribute("value"));
        await visitor.PressAsync("di", "bo-qua");
        Assert.Equal("Cân thiếu một lạng", visitor.Page.QuerySelector("#loi")!.TextContent);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_report_with_one_receipt()
    {
        var visitor = await AtCheck();
        var (draft, action) = (visitor.Draft, "/phan-anh");
        (string, string)[] fields = [("nhap", draft), ("buoc", "Check"), ("di", "gui")];
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
            (await new FormVisitor(_host.Url).PostAsync(action, fields)).Code));
        Assert.Single(answers.Distinct());
        Assert.Equal(1, await _host.ReadAsync(db => db.Reports.CountAsync()));
        // A page of the draft that is older than its check still leads to the same receipt.
        await visitor.PostAsync(action, fields);
        Assert.Equal(answers[0], visitor.Code);
    }

    [Fact]
    public async Task A_poster_names_the_place_only_when_the_ward_knows_it()
    {
        var visitor = await new FormVisitor(_host.Url).GetAsync("/phan-anh?noi=khong-co");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Null(visitor.Page.QuerySelector(".place-line"));
    }

    [Theory]
    [InlineData("ngay", "31/02/2026", "Ngày chưa đọc được")]
    [InlineData("ngay", "2099-01-01", "chưa tới")]
    public async Task A_day_that_cannot_be_is_asked_again(string name, string value, string said)
    {
        var visitor = await Begin();
        for (var step = 0; step < 3; step++) await visitor.PressAsync("di", "bo-qua");
        await visitor.PressAsync("di", "tiep", (name, value));
        Assert.Contains(said, visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Bước 4/7", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_lost_when_it_was_changed_or_is_a_day_old()
    {
        var visitor = await AtCheck();
        var forms = _host.Services.GetRequiredService<DraftForms>();
        var state = forms.Open(visitor.Draft)!;
        var old = forms.Seal(state with { BegunAt = state.BegunAt - ReportRules.KeepDraft - TimeSpan.FromSeconds(1) });
        var changed = visitor.Draft[..^2] + (visitor.Draft[^2] == 'A' ? "BA" : "AA");
        var other = forms.SealPicture(state, Guid.CreateVersion7());

        foreach (var field in new[] { old, changed, other, "", "%%%", new string('A', 200_000) })
        {
            await visitor.PostAsync("/phan-anh", [("nhap", field), ("buoc", "Check"), ("di", "gui")]);
            Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        }
        Assert.Equal("Bản nháp không còn",
            (await visitor.PostAsync("/phan-anh", [("nhap", old), ("buoc", "Check"), ("di", "gui")])).Heading);
        Assert.Equal(0, await _host.ReadAsync(db => db.Reports.CountAsync()));
    }

    [Fact]
    public async Task A_draft_survives_a_restart()
    {
        var visitor = await AtCheck();
        await _host.StopAsync();
        await _host.StartAsync();
        await visitor.PressAsync("di", "gui");
        Assert.Equal("Phường đã nhận phản ánh", visitor.Heading);
    }

    [Fact]
    public async Task No_other_site_may_send_the_form()
    {
        var visitor = await AtCheck();
        (string, string)[] fields = [("nhap", visitor.Draft), ("buoc", "Check"), ("di", "gui")];
        (string, string)[] foreign =
        [
            ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://else.example"),
            ("Origin", "null"),
        ];
        foreach (var (name, value) in foreign)
        {
            await visitor.From((name, value)).PostAsync("/phan-anh", fields);
            Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
            await visitor.PostAsync("/phan-anh/anh", fields, parts: true);
            Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        }
        Assert.Equal(0, await _host.ReadAsync(db => db.Reports.CountAsync()));
        await visitor.From(("Origin", _host.Url)).PostAsync("/phan-anh", fields);
        Assert.Equal("Phường đã nhận phản ánh", visitor.Heading);
    }

    [Fact]
    public async Task Pages_of_the_form_are_kept_nowhere_and_set_no_cookie()
    {
        var visitor = await AtCheck();
        await visitor.PressAsync("di", "gui");
        Assert.True(visitor.Last.Headers.CacheControl!.NoStore);
        Assert.False(visitor.Last.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("unsafe", string.Join(' ', visitor.Last.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(visitor.Code, visitor.Page.Title!, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector($"a[href*='{visitor.Code}'], form[action*='{visitor.Code}']"));
    }

    [Fact]
    public async Task Typing_the_receipt_back_says_whether_it_is_right()
    {
        var visitor = await AtCheck();
        await visitor.PressAsync("di", "gui");
        var code = visitor.Code;
        await visitor.PressAsync("go-lai", code.ToLowerInvariant().Replace('-', ' '));
        Assert.Contains("Đúng mã rồi", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("go-lai", Receipt.New().Show());
        Assert.Contains("Chưa khớp", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(code, visitor.Code);
    }

    [Fact]
    public async Task A_flood_from_one_address_is_grouped_and_then_refused_with_a_sentence()
    {
        var last = "";
        for (var i = 0; i < 41; i++)
        {
            var visitor = await AtCheck();
            last = (await visitor.PressAsync("di", "gui")).Text;
        }
        Assert.Contains("quá nhiều phản ánh", last, StringComparison.Ordinal);
        var piles = await _host.ReadAsync(db => db.Reports.Select(r => r.Pile).ToListAsync());
        Assert.Equal((5, 35), (piles.Count(p => p == ReportPile.Desk), piles.Count(p => p == ReportPile.Flood)));
    }

    private Task<FormVisitor> Begin() => new FormVisitor(_host.Url).BeginAsync();

    private async Task<FormVisitor> AtCheck()
    {
        var visitor = await Begin();
        await visitor.PressAsync("loai", "hang-lau");
        await visitor.PressAsync("di", "tiep", ("loi", "Thuốc lá không có tem"));
        return await visitor.PostAsync("/phan-anh", [("nhap", visitor.Draft), ("buoc", "Where"), ("sua", "Check")]);
    }
}
