using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Tests.Ward.Reports;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Filing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StbImageSharp;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Reports;

/// <summary>The page of one report and of one photo, without scripts.</summary>
public sealed class PhotoPageTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private Guid _report, _photo;

    private string ReportPath => $"/phan-anh/{ReportKey.Of(_report)}";

    private string PhotoPath => $"{ReportPath}/anh/{_photo}";

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        foreach (var role in new[]
        {
            OfficerRole.Intake, OfficerRole.Handler, OfficerRole.Approver, OfficerRole.FatherlandFront,
        }) await _host.HasOfficerAsync(role.ToString().ToLowerInvariant(), StaffRig.Password, role);
        var draft = Guid.CreateVersion7();
        var taken = await _host.Services.GetRequiredService<TakePhoto>().RunAsync(
            new PhotoArrival(draft, "site", "", ""), new MemoryStream(Dirty.From("plain.png", 1)), default);
        _photo = taken.Value!.Id;
        _report = await FilesAsync(draft, "8934563138165");
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_handler_covers_a_photo_with_numbers_only_and_everybody_sees_the_new_one()
    {
        var handler = await _host.SignsInAsync("handler");
        var preview = await handler.PostAsync(PhotoPath + "?handler=Preview", ("Form.Version", "1"),
            ("Form.Left", "25"), ("Form.Top", "25"), ("Form.Width", "50"), ("Form.Height", "50"));
        var rect = Assert.Single(preview.Page.QuerySelectorAll("svg rect"));
        Assert.Equal("25", rect.GetAttribute("x"));
        var box = preview.Page.QuerySelector("input[name='Form.Boxes']")!.GetAttribute("value")!;

        var refused = await handler.PostAsync(PhotoPath + "?handler=Cover",
            ("Form.Version", "1"), ("Form.Boxes", box));
        Assert.Contains("Cần ghi lý do", refused.Text, StringComparison.Ordinal);
        Assert.Single(refused.Page.QuerySelectorAll("svg rect"));
        var covered = await handler.PostAsync(PhotoPath + "?handler=Cover",
            ("Form.Version", "1"), ("Form.Boxes", box), ("Form.Why", "Che mặt người"));
        Assert.Equal(PhotoPath, covered.Path);

        var front = await _host.SignsInAsync("fatherlandfront");
        var image = ImageResult.FromMemory(
            await BytesAsync(front, $"{ReportPath}?handler=Photo&photo={_photo}"), ColorComponents.RedGreenBlue);
        Assert.Equal(new byte[3], image.Data.AsSpan(((16 * image.Width) + 24) * 3, 3).ToArray());
        var page = await front.GetAsync(PhotoPath);
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        Assert.DoesNotContain("Che mặt người", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await front.GetAsync(PhotoPath + "?handler=Old&number=1")).Status);

        Assert.Contains("Che mặt người", (await handler.GetAsync(PhotoPath)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await handler.GetAsync(PhotoPath + "?handler=Old&number=1")).Status);
        await handler.PostAsync(PhotoPath + "?handler=Restore",
            ("Form.Version", "2"), ("number", "1"), ("Form.Why", "Che nhầm"));
        var after = (await handler.GetAsync(PhotoPath)).Page;
        Assert.Equal(3, after.QuerySelectorAll("section ol.list-unstyled > li").Length);
    }

    [Fact]
    public async Task A_report_page_offers_a_role_only_what_the_role_may_do()
    {
        var front = await _host.SignsInAsync("fatherlandfront");
        Assert.Empty((await front.GetAsync(ReportPath)).Page.QuerySelectorAll("main form"));
        var intake = await _host.SignsInAsync("intake");
        var page = (await intake.GetAsync(ReportPath)).Page;
        Assert.Null(page.QuerySelector("form[action*='handler=Write']"));
        Assert.NotNull(page.QuerySelector("form[action*='handler=Note']"));
        Assert.NotNull((await (await _host.SignsInAsync("handler")).GetAsync(ReportPath)).Page
            .QuerySelector("form[action*='handler=Write']"));
    }

    [Fact]
    public async Task The_history_says_in_words_who_took_a_report_and_who_gave_it_back()
    {
        var intake = await _host.SignsInAsync("intake");
        await intake.PostAsync(ReportPath + "?handler=Take", ("version", "0"));
        await intake.PostAsync(ReportPath + "?handler=GiveBack", ("version", "1"));
        var history = (await intake.GetAsync(ReportPath)).Page.QuerySelector("section[aria-labelledby=lich-su]")!;
        var steps = history.QuerySelectorAll("li").Select(li => li.Children[1].TextContent).ToList();
        Assert.Equal(["Trả phản ánh về bàn chung", "Nhận làm phản ánh", "Bà con gửi phản ánh"], steps);
        Assert.Contains("Lê Thị Thử", history.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_joins_a_report_to_another_and_one_takes_it_back()
    {
        var other = await FilesAsync(Guid.CreateVersion7(), "8934563138165");
        var path = $"/phan-anh/{ReportKey.Of(other)}";
        var intake = await _host.SignsInAsync("intake");
        var page = (await intake.GetAsync(path)).Page;
        Assert.Contains("cùng mã vạch", page.Body!.TextContent, StringComparison.Ordinal);
        var form = page.QuerySelector("form[action*='handler=Duplicate']")!;
        var of = form.QuerySelector("input[name=of]")!.GetAttribute("value")!;
        Assert.Equal(ReportKey.Of(_report), of);
        await intake.PostAsync(path + "?handler=Duplicate", ("version", "0"), ("of", of));
        Assert.Contains("Các tin cùng một việc", (await intake.GetAsync(ReportPath)).Text, StringComparison.Ordinal);

        await intake.PostAsync(path + "?handler=Separate", ("version", "1"));
        var report = await _host.ReadAsync(db => db.Reports.AsNoTracking().SingleAsync(r => r.Id == other));
        Assert.Equal((ReportStatus.Received, null), (report.Status, report.DuplicateOf));
    }

    private Task<Guid> FilesAsync(Guid draft, string barcode) => _host.Services.GetRequiredService<WardWrites>()
        .RunAsync(async (db, ct) => (await new FileReport(db, TimeProvider.System, ReportVerbs.Rules).RunAsync(
            new ReportDraft
            {
                Id = draft,
                ReceiptHash = Guid.CreateVersion7().ToByteArray(),
                Category = "hang-gia",
                Words = "bột giặt nghi giả",
                Barcode = barcode,
                Channel = "site",
                ContentVersion = "1",
            }, ct)).Value!.Id, default);

    private async Task<byte[]> BytesAsync(StaffVisitor visitor, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _host.StaffUrl + path);
        request.Headers.Add("Cookie", string.Join("; ", visitor.Cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await Web.SendAsync(request);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
