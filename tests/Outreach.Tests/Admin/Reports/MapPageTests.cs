using System.Net;
using System.Text.Json;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Reports;

/// <summary>The map of open reports in a ward with two groups of made-up outlines, and in one that gave none.</summary>
public sealed class MapPageTests : IAsyncLifetime, IDisposable
{
    private const string NoOutlines = "Phường chưa cung cấp ranh giới các tổ dân phố";
    private const string Groups = """
        groups:
          - id: to-thu-1
            name: Tổ thử 1
            outline:
              type: Polygon
              coordinates: [[[106.68, 20.85], [106.69, 20.85], [106.69, 20.86], [106.68, 20.85]]]
          - id: to-thu-2
            name: Tổ thử 2
            outline:
              type: MultiPolygon
              coordinates: [[[[106.7, 20.85], [106.71, 20.85], [106.71, 20.86], [106.7, 20.85]]]]
        """;

    private readonly TestFolder _content = new();
    private RunningHost _host = null!;
    private StaffVisitor _front = null!;

    public Task InitializeAsync() => StartAsync(Groups);

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Map_counts_open_reports_by_group_and_leads_to_the_list_of_each()
    {
        await ReportAsync("to-thu-1");
        await ReportAsync("to-thu-1", category: "can-thieu");
        await ReportAsync("to-thu-2");
        Assert.Equal([("Tổ thử 1", "2"), ("Tổ thử 2", "1")], Rows(await MapAsync()));
        var page = await MapAsync("?loai=can-thieu");
        Assert.Equal([("Tổ thử 1", "1"), ("Tổ thử 2", "0")], Rows(page));
        var link = page.Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        Assert.Contains("loai=can-thieu", link, StringComparison.Ordinal);
        Assert.Contains("noi=to-thu-1", link, StringComparison.Ordinal);
        Assert.Single((await _front.GetAsync(link)).Page.QuerySelectorAll("tbody [data-open]"));
        var list = await _front.GetAsync("/phan-anh?loai=can-thieu");
        Assert.Equal("/phan-anh/ban-do?loai=can-thieu", MapLink(list));
    }

    [Fact]
    public async Task Data_holds_outlines_and_points_and_nothing_that_was_told_or_who_told_it()
    {
        var report = await ReportAsync("to-thu-2", point: (20.855, 106.685));
        var answer = await MapAsync("?handler=Data");
        Assert.StartsWith("application/json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        using var data = JsonDocument.Parse(answer.Text);
        var areas = data.RootElement.GetProperty("areas").EnumerateArray().ToList();
        Assert.Equal([0, 1], areas.Select(area => area.GetProperty("count").GetInt32()));
        Assert.Equal(106.7, areas[1].GetProperty("coordinates")[0][0][0][0].GetDouble());
        Assert.Equal("/phan-anh?noi=to-thu-2", areas[1].GetProperty("address").GetString());
        var dot = Assert.Single(data.RootElement.GetProperty("dots").EnumerateArray());
        Assert.Equal(["product", "status", "key", "latitude", "longitude"],
            dot.EnumerateObject().Select(field => field.Name));
        Assert.Equal(ReportKey.Of(report), dot.GetProperty("key").GetString());
        Assert.Equal(20.855, dot.GetProperty("latitude").GetDouble());
        string[] hidden = ["nghi giả", DeskVerbs.ChatAddress, "Trần Thị Kín", "0912345678", "quầy 12"];
        foreach (var words in hidden) Assert.DoesNotContain(words, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_reports_are_not_drawn_even_beside_the_list_that_shows_them()
    {
        var report = await ReportAsync("to-thu-1", point: (20.855, 106.685));
        await _host.HasOfficerAsync("duyet", StaffRig.Password, OfficerRole.Approver);
        var approver = await _host.SignsInAsync("duyet");
        await approver.MovesAsync(report, ReportStatus.Verifying, 0);
        await approver.MovesAsync(report, ReportStatus.Resolved, (await _host.ReportAsync(report)).Version);
        Assert.Equal(ReportStatus.Resolved, (await _host.ReportAsync(report)).Status);
        var page = await MapAsync("?ds=da-dong");
        Assert.Equal([("Tổ thử 1", "0"), ("Tổ thử 2", "0")], Rows(page));
        Assert.DoesNotContain("da-dong", page.Page.QuerySelector("tbody a")!.GetAttribute("href"),
            StringComparison.Ordinal);
        using var data = JsonDocument.Parse((await MapAsync("?ds=da-dong&handler=Data")).Text);
        Assert.Equal(0, data.RootElement.GetProperty("dots").GetArrayLength());
    }

    [Fact]
    public async Task Report_page_draws_its_point_and_its_group_and_says_both_in_words()
    {
        var report = await ReportAsync("to-thu-1", point: (20.855, 106.685));
        var page = await _front.GetAsync(DeskVerbs.PathOf(report));
        using var data = JsonDocument.Parse(page.Page.QuerySelector("[data-map]")!.GetAttribute("data-map")!);
        Assert.Equal("Tổ thử 1", data.RootElement.GetProperty("areas")[0].GetProperty("name").GetString());
        Assert.Equal(106.685, data.RootElement.GetProperty("dots")[0].GetProperty("longitude").GetDouble());
        Assert.Contains("20.855, 106.685", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tổ thử 1", page.Page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        var without = await _front.GetAsync(DeskVerbs.PathOf(await ReportAsync(null)));
        Assert.Null(without.Page.QuerySelector("[data-map]"));
    }

    [Fact]
    public async Task Ward_without_outlines_is_told_so_and_sees_no_empty_map()
    {
        await StartAsync("groups: []");
        await ReportAsync(null);
        Assert.Null(MapLink(await _front.GetAsync("/phan-anh")));
        var page = await MapAsync();
        Assert.Contains(NoOutlines, page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("[data-map-from], script[src*=leaflet], table"));

        await ReportAsync(null, point: (20.855, 106.685));
        Assert.Equal("/phan-anh/ban-do", MapLink(await _front.GetAsync("/phan-anh")));
        page = await MapAsync();
        Assert.Contains(NoOutlines, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("[data-map-from]"));
        Assert.Single(page.Page.QuerySelectorAll("details li a"));
    }

    private async Task StartAsync(string groups)
    {
        if (_host is not null) await _host.DisposeAsync();
        var folder = _content.Sub(groups.Length > 20 ? "with" : "without");
        SmallWard.WriteTo(folder);
        var ward = Path.Combine(folder, "ward.yml");
        await File.WriteAllTextAsync(ward, (await File.ReadAllTextAsync(ward)).Replace("groups: []", groups));
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None", $"Content:Folder={folder}");
        await _host.HasOfficerAsync("mat-tran", StaffRig.Password, OfficerRole.FatherlandFront);
        _front = await _host.SignsInAsync("mat-tran");
    }

    private Task<Guid> ReportAsync(
        string? group, string category = "hang-gia", (double North, double East)? point = null) =>
        _host.HasReportAsync(draft => draft with
        {
            Category = category,
            PlaceKey = group,
            PlaceLatitude = point?.North,
            PlaceLongitude = point?.East,
        });

    private async Task<StaffAnswer> MapAsync(string query = "")
    {
        var answer = await _front.GetAsync("/phan-anh/ban-do" + query);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer;
    }

    private static string? MapLink(StaffAnswer list) =>
        list.Page.QuerySelectorAll("a").FirstOrDefault(a => a.TextContent == "Bản đồ")?.GetAttribute("href");

    private static List<(string Name, string Count)> Rows(StaffAnswer map) =>
    [
        .. map.Page.QuerySelectorAll("tbody tr").Select(row => (
            row.QuerySelector("th")!.TextContent.Trim(), row.QuerySelector("td")!.TextContent.Trim())),
    ];
}
