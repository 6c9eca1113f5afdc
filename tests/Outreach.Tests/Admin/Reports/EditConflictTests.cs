using AngleSharp.Html.Dom;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Reports;

/// <summary>Two officers at one report: the slower one sees what the quicker one did, loses no word, and decides.
/// </summary>
public sealed class EditConflictTests : IAsyncLifetime
{
    private const string Reason = "Đã xem kỹ, chưa đủ căn cứ để làm tiếp.";
    private RunningHost _host = null!;
    private StaffVisitor _one = null!;
    private StaffVisitor _other = null!;
    private Guid _report;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("lam", StaffRig.Password, OfficerRole.Handler);
        await _host.HasOfficerAsync("duyet", StaffRig.Password, OfficerRole.Approver);
        (_one, _other) = (await _host.SignsInAsync("duyet"), await _host.SignsInAsync("lam"));
        _report = await _host.HasReportAsync();
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Second_officer_sees_who_changed_what_and_sends_again_knowingly()
    {
        var fields = await FillsInAsync(ReportStatus.Unfounded);
        await _one.MovesAsync(_report, ReportStatus.Verifying, 0);
        var told = await _other.PostAsync(Path(ReportStatus.Unfounded), fields);
        var section = told.Page.QuerySelector("[aria-labelledby=ai-da-sua]")!;
        Assert.Contains("Lê Thị Thử", section.QuerySelector("ol")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Trạng thái"], section.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["Đã tiếp nhận", "Đang xác minh", "Không đủ căn cứ"],
            section.QuerySelectorAll("tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(ReportStatus.Verifying, (await _host.ReportAsync(_report)).Status);

        var again = Fields(told);
        Assert.Contains(("Form.Reason", Reason), again);
        Assert.Contains(("Form.Version", "1"), again);
        var done = await _other.PostAsync(Path(ReportStatus.Unfounded), again);
        Assert.Equal(DeskVerbs.PathOf(_report), done.Path);
        Assert.Equal(ReportStatus.Unfounded, (await _host.ReportAsync(_report)).Status);
    }

    [Fact]
    public async Task Words_of_a_move_that_is_no_longer_possible_are_kept_and_taken_along()
    {
        var fields = await FillsInAsync(ReportStatus.Unfounded);
        await _one.MovesAsync(_report, ReportStatus.Unfounded, 0);
        await _one.MovesAsync(_report, ReportStatus.Verifying, 1);
        await _one.MovesAsync(_report, ReportStatus.Resolved, 2);
        await _one.MovesAsync(_report, ReportStatus.Verifying, 3);
        await _one.MovesAsync(_report, ReportStatus.Forwarded, 4);
        var approver = await FillsInAsync(ReportStatus.Unfounded, _one);
        await _other.MovesAsync(_report, ReportStatus.Resolved, 5);
        var told = await SendsAsync(_one, approver);
        Assert.Contains("được nữa", told.Text, StringComparison.Ordinal);
        Assert.Contains(Reason, told.Text, StringComparison.Ordinal);
        var carry = told.Page.QuerySelector("form[action*='handler=Carry']")!;
        var along = carry.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>()
            .Where(input => input.Name!.StartsWith("Form.", StringComparison.Ordinal))
            .Select(input => (input.Name!, input.Value)).ToArray();
        var path = carry.GetAttribute("action")!;
        var opened = await _one.PostFromAsync("/tai-khoan", path, along);
        Assert.Contains(("Form.Reason", Reason), Fields(opened));
        Assert.Equal(6, (await _host.ReportAsync(_report)).Version);
        Assert.NotEmpty(fields);
    }

    [Fact]
    public async Task Handler_whose_report_was_given_away_keeps_his_words()
    {
        var fields = await FillsInAsync(ReportStatus.Unfounded);
        await _one.PostAsync(DeskVerbs.PathOf(_report) + "?handler=Take", ("version", "0"));
        var told = await SendsAsync(_other, fields);
        var rows = told.Page.QuerySelectorAll("[aria-labelledby=ai-da-sua] tbody tr").Select(row => row.TextContent);
        Assert.Contains(rows, row => row.Contains("Người làm", StringComparison.Ordinal)
            && row.Contains("chưa ai nhận", StringComparison.Ordinal));
        Assert.Contains(Reason, told.Text, StringComparison.Ordinal);
        Assert.Null(told.Page.QuerySelector("form[action*='handler=Carry']"));
    }

    // From the page as it was opened: asked for again, it would lead back to the report.
    private Task<StaffAnswer> SendsAsync(StaffVisitor visitor, (string, string)[] fields) =>
        visitor.PostFromAsync("/tai-khoan", Path(ReportStatus.Unfounded), fields);

    private string Path(ReportStatus to) => $"{DeskVerbs.PathOf(_report)}/chuyen/{to}";

    private async Task<(string, string)[]> FillsInAsync(ReportStatus to, StaffVisitor? visitor = null)
    {
        var page = await (visitor ?? _other).GetAsync(Path(to));
        return [.. Fields(page).Where(field => field.Item1 is not ("Form.Reason" or "Form.Evidence")),
            ("Form.Reason", Reason), ("Form.Evidence", "Biên bản số 2")];
    }

    private static (string, string)[] Fields(StaffAnswer answer)
    {
        var main = answer.Page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
            .Single(form => form.QuerySelector("[name='Form.Seen.Step']") is not null);
        return [.. main.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name?.StartsWith("Form.", StringComparison.Ordinal) == true)
            .Select(input => (input.Name!, input.Value))
            .Concat(main.Elements.OfType<IHtmlTextAreaElement>().Select(area => (area.Name!, area.Value.Trim())))];
    }
}
