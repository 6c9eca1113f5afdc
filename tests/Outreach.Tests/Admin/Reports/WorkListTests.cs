using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Reports;

/// <summary>The officers' list through the console: search without marks, filters, and a report's own page.</summary>
public sealed class WorkListTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private StaffVisitor _handler = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("lam", StaffRig.Password, OfficerRole.Handler);
        _handler = await _host.SignsInAsync("lam");
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task List_is_searched_without_marks_and_filtered()
    {
        await _host.HasReportAsync(draft => draft with { Product = "Đường phèn Mía Lau", Words = null });
        await _host.HasReportAsync(
            draft => draft with { Product = "Cân đồng hồ", Category = "can-thieu", Channel = "site" });
        Assert.Equal(["Đường phèn Mía Lau"], await ShownAsync("?tim=duong+PHEN"));
        Assert.Equal(["Cân đồng hồ"], await ShownAsync("?loai=can-thieu"));
        Assert.Equal(["Cân đồng hồ"], await ShownAsync("?kenh=site"));
        Assert.Equal(2, (await ShownAsync("?tu=2020-01-01")).Count);
        Assert.Empty(await ShownAsync("?den=2020-01-01"));
        Assert.Empty(await ShownAsync("?noi=cho-thu"));
        Assert.Equal(2, (await ShownAsync("?ds=chua-ai-nhan")).Count);
        Assert.Empty(await ShownAsync("?ds=cua-toi"));
    }

    [Fact]
    public async Task Lists_keep_the_filters_when_another_is_opened()
    {
        await _host.HasReportAsync();
        var page = await _handler.GetAsync("/phan-anh?tim=bot&kenh=telegram");
        var link = page.Page.QuerySelectorAll(".nav-pills a").Single(a => a.TextContent == "Quá hạn")
            .GetAttribute("href");
        Assert.Contains("ds=qua-han", link, StringComparison.Ordinal);
        Assert.Contains("kenh=telegram", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_page_shows_the_words_and_never_the_reporter()
    {
        var report = await _host.HasReportAsync(withPhoto: true);
        var page = await _handler.GetAsync(DeskVerbs.PathOf(report));
        Assert.Contains("nghi giả nhãn hiệu", page.Text, StringComparison.Ordinal);
        string[] telling = [DeskVerbs.ChatAddress, "Trần Thị Kín", "0912345678"];
        foreach (var word in telling)
            Assert.DoesNotContain(word, page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_from_an_old_page_is_refused_and_says_so()
    {
        var report = await _host.HasReportAsync();
        await _handler.PostAsync(DeskVerbs.PathOf(report) + "?handler=Take", ("version", "0"));
        var answer = await _handler.MovesAsync(report, ReportStatus.Verifying, 0);
        Assert.Contains("Có người vừa sửa phản ánh này", answer.Text, StringComparison.Ordinal);
        Assert.Equal(ReportStatus.Received, (await _host.ReportAsync(report)).Status);
    }

    private async Task<List<string>> ShownAsync(string query)
    {
        var page = await _handler.GetAsync("/phan-anh" + query);
        return [.. page.Page.QuerySelectorAll("tbody [data-open]").Select(a => a.TextContent.Trim())];
    }
}
