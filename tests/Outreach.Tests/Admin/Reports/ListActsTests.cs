using System.Globalization;
using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Views;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Reports;

/// <summary>What officers do on the list itself: give several reports away at once, keep lists under names.</summary>
public sealed class ListActsTests : IAsyncLifetime
{
    private const string Assign = "/phan-anh?handler=Assign";
    private RunningHost _host = null!;
    private StaffVisitor _intake = null!;
    private StaffVisitor _handler = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("hoa", StaffRig.Password, OfficerRole.Intake);
        await _host.HasOfficerAsync("lam", StaffRig.Password, OfficerRole.Handler);
        await _host.HasOfficerAsync("mattran", StaffRig.Password, OfficerRole.FatherlandFront);
        (_intake, _handler) = (await _host.SignsInAsync("hoa"), await _host.SignsInAsync("lam"));
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Several_reports_are_given_to_one_officer_and_each_is_in_the_log()
    {
        var (one, other) = (await _host.HasReportAsync(), await _host.HasReportAsync());
        var handler = await OfficerAsync("lam");
        var answer = await _intake.PostAsync(Assign, Ticked(one, 0), Ticked(other, 0), ("cho", $"{handler}"));
        Assert.Equal("/phan-anh?da=2", answer.Path);
        Assert.Contains("Đã giao 2 phản ánh", (await _intake.GetAsync(answer.Path!)).Text, StringComparison.Ordinal);
        foreach (var id in new[] { one, other })
        {
            Assert.Equal(handler, (await _host.ReportAsync(id)).AssignedTo);
            Assert.Equal(1, await _host.ReadAsync(
                db => db.AuditEntries.CountAsync(e => e.Subject == id && e.Action == ReportActions.Assigned)));
        }
    }

    [Fact]
    public async Task What_could_not_be_given_is_listed_with_the_reason_and_the_rest_is_done()
    {
        var (free, taken) = (await _host.HasReportAsync(), await _host.HasReportAsync());
        await _intake.PostAsync(Assign, Ticked(taken, 0), ("toi", "true"));
        var answer = await _handler.PostAsync(
            Assign, Ticked(free, 0), Ticked(taken, 1), Ticked(Guid.CreateVersion7(), 0), ("toi", "true"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var alert = answer.Page.QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("Chưa giao được 2 phản ánh", alert, StringComparison.Ordinal);
        Assert.Contains("không thuộc quyền của bạn", alert, StringComparison.Ordinal);
        Assert.Contains("Phản ánh này không còn", alert, StringComparison.Ordinal);
        Assert.Equal(await OfficerAsync("lam"), (await _host.ReportAsync(free)).AssignedTo);
        Assert.Equal(await OfficerAsync("hoa"), (await _host.ReportAsync(taken)).AssignedTo);
    }

    [Fact]
    public async Task Nothing_too_much_and_changed_reports_are_refused()
    {
        var report = await _host.HasReportAsync();
        await _intake.PostAsync(Assign, Ticked(report, 0), ("toi", "true"));
        var old = await _intake.PostAsync(Assign, Ticked(report, 0), ("cho", $"{await OfficerAsync("lam")}"));
        Assert.Contains("Có người vừa sửa phản ánh này", old.Text, StringComparison.Ordinal);
        var none = await _intake.PostAsync(Assign, ("toi", "true"));
        Assert.Contains("Chưa chọn phản ánh nào", none.Text, StringComparison.Ordinal);
        var many = await _intake.PostAsync(Assign,
            [.. Enumerable.Range(0, 101).Select(_ => Ticked(Guid.CreateVersion7(), 0)), ("toi", "true")]);
        Assert.Contains("nhiều nhất 100", many.Text, StringComparison.Ordinal);
        var front = await _intake.PostAsync(Assign, Ticked(report, 1), ("cho", $"{await OfficerAsync("mattran")}"));
        Assert.Contains("Không giao được cho tài khoản này", front.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handlers_take_for_themselves_and_the_Front_only_looks()
    {
        await _host.HasReportAsync();
        var handlers = await _handler.GetAsync("/phan-anh");
        Assert.NotNull(handlers.Page.QuerySelector("button[name=toi]"));
        Assert.Null(handlers.Page.QuerySelector("select[name=cho]"));
        var front = await (await _host.SignsInAsync("mattran")).GetAsync("/phan-anh");
        Assert.Null(front.Page.QuerySelector("input[name=chon]"));
        Assert.Null(front.Page.QuerySelector("button[name=toi]"));
    }

    [Fact]
    public async Task A_list_is_kept_under_a_name_opened_again_and_dropped_by_its_owner_alone()
    {
        const string asked = "/phan-anh?ds=qua-han&kenh=telegram";
        var kept = await _handler.PostFromAsync(asked, asked + "&handler=Keep", ("ten", " Quá hạn, Telegram "));
        Assert.Equal(asked, kept.Path);
        var page = await _handler.GetAsync("/phan-anh");
        var link = page.Page.QuerySelectorAll("nav a").Single(a => a.TextContent.Trim() == "Quá hạn, Telegram");
        Assert.Equal(asked, link.GetAttribute("href"));
        var others = await _intake.GetAsync("/phan-anh");
        Assert.DoesNotContain("Quá hạn, Telegram", others.Text, StringComparison.Ordinal);
        var view = await _host.ReadAsync(db => db.SavedViews.Select(v => v.Id).SingleAsync());
        await _intake.PostAsync("/phan-anh?handler=Drop", ("danhsach", $"{view}"));
        Assert.Equal(1, await _host.ReadAsync(db => db.SavedViews.CountAsync()));
        await _handler.PostAsync("/phan-anh?handler=Drop", ("danhsach", $"{view}"));
        Assert.Equal(0, await _host.ReadAsync(db => db.SavedViews.CountAsync()));
    }

    [Fact]
    public async Task Views_hold_known_filters_only_and_are_no_more_than_twenty()
    {
        const string asked = "/phan-anh?ds=moi&evil=javascript:1";
        await _handler.PostFromAsync(asked, asked + "&handler=Keep", ("ten", "Mới"));
        Assert.Equal("?ds=moi", await _host.ReadAsync(db => db.SavedViews.Select(v => v.Query).SingleAsync()));
        for (var i = 1; i < SavedView.Most; i++)
            await _handler.PostFromAsync("/phan-anh?ds=moi", "/phan-anh?ds=moi&handler=Keep", ("ten", $"Mới {i}"));
        var full = await _handler.PostFromAsync(
            "/phan-anh?ds=moi", "/phan-anh?ds=moi&handler=Keep", ("ten", "Thêm một"));
        Assert.Contains("nhiều nhất 20 danh sách", full.Text, StringComparison.Ordinal);
        var again = await _handler.PostFromAsync(
            "/phan-anh?ds=qua-han", "/phan-anh?ds=qua-han&handler=Keep", ("ten", "Mới"));
        Assert.Equal("/phan-anh?ds=qua-han", again.Path);
        Assert.Equal(SavedView.Most, await _host.ReadAsync(db => db.SavedViews.CountAsync()));
    }

    private static (string, string) Ticked(Guid report, int version) =>
        ("chon", string.Create(CultureInfo.InvariantCulture, $"{ReportKey.Of(report)}:{version}"));

    private Task<Guid> OfficerAsync(string account) =>
        _host.ReadAsync(db => db.OfficerAccounts.Where(a => a.SignInName == account).Select(a => a.Id).SingleAsync());
}
