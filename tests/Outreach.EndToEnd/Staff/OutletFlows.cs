using System.Globalization;
using System.Text.RegularExpressions;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using Microsoft.Playwright;
using Xunit;

namespace BachDang.Outreach.EndToEnd.Staff;

/// <summary>What of a campaign is printed, drawn and shown on the site, in Chromium. With <c>OUTREACH_SCREENSHOTS</c>
/// set to a folder, pictures are left there.</summary>
public sealed partial class OutletFlows : IAsyncLifetime, IDisposable
{
    private const string Password = "xe dap qua cau luc 5 gio";
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("OUTREACH_SCREENSHOTS");

    private static readonly string Long = string.Join('\n', Enumerable.Range(1, 40).Select(i =>
        $"{i}. Trước khi mua, bà con xem kỹ tem, nhãn phụ tiếng Việt, hạn dùng, hỏi hóa đơn và giữ lại tin số {i}."));

    private readonly OwnFolder _folder = new();
    private RunningHost _service = null!;
    private Chromium _chromium = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        var file = Path.Combine(_folder.Path, "password.txt");
        await File.WriteAllTextAsync(file, Password);
        var (exit, output) = await RunningHost.RunAsync(_folder.Path,
            [
                "create-officer", "--name", "Le Thi Thu", "--sign-in", "lan", "--roles", "KnowledgeEditor",
                "--password-file", file,
            ]);
        Assert.True(exit == 0, output);
        _service = await RunningHost.StartAsync(_folder.Path, ("Accounts:TotpFor", "None"),
            ("Public:BaseUrl", "https://phuong.example.vn"), ("Roles", "site,admin"));
        _chromium = await Chromium.StartAsync();
        _page = await _chromium.NewPageAsync(1366, 768);
        await _page.GotoAsync($"{_service.Staff}/dang-nhap");
        await _page.GetByLabel("Tên đăng nhập").FillAsync("lan");
        await _page.GetByLabel("Mật khẩu").FillAsync(Password);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).WaitForAsync();
    }

    public async Task DisposeAsync()
    {
        if (Needs.Chromium is null) return;
        await _chromium.DisposeAsync();
        await _service.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task Poster_is_one_page_and_nothing_of_it_is_cut_off_however_long_the_text()
    {
        string[] texts =
        [
            "Bà con xem kỹ tem nhãn.", Long[..900], Long[..CampaignContent.LongestText],
            string.Join('\n', Enumerable.Repeat("- Xem tem", 110)),
        ];
        for (var i = 0; i < texts.Length; i++)
        {
            var id = Insert("Cảnh giác với mũ bảo hiểm giả bán quanh cổng chợ dịp cuối năm", texts[i]);
            await _page.SetViewportSizeAsync(1366, 768);
            await _page.GotoAsync($"{_service.Staff}/chien-dich/{id}/to-roi");
            var pdf = await _page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
            Assert.Single(PdfPage().Matches(System.Text.Encoding.Latin1.GetString(pdf)));
            await _page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            Assert.True(await _page.EvaluateAsync<bool>(
                "() => { const p = document.querySelector('.poster'); return p.scrollHeight <= p.clientHeight + 1; }"),
                $"text {i} is cut off");
            if (Pictures is not null)
                await _page.Locator(".poster").ScreenshotAsync(
                    new() { Path = Path.Combine(Pictures, $"poster-{i}.png") });
            await _page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null });
        }
        await LookAsync(_page, "poster");
    }

    [ChromiumFact]
    public async Task Loudspeaker_and_square_picture_are_there_to_take_away()
    {
        var id = Insert("Ngày 15/3: quyền người tiêu dùng", $"UBND phường mời bà con lúc 7h30.\n{Long[..600]}");
        await _page.GotoAsync($"{_service.Staff}/chien-dich/{id}/loa");
        Assert.Contains("bảy giờ ba mươi phút", await _page.InnerTextAsync("main"), StringComparison.Ordinal);
        await LookAsync(_page, "loa");
        await _page.GotoAsync($"{_service.Staff}/chien-dich/{id}/anh-vuong");
        await LookAsync(_page, "anh-vuong");
        var download = await _page.RunAndWaitForDownloadAsync(() =>
            _page.GetByRole(AriaRole.Button, new() { Name = "Tải ảnh PNG" }).ClickAsync());
        var png = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal((1080, 1080), ((png[18] << 8) | png[19], (png[22] << 8) | png[23]));
        if (Pictures is not null) await File.WriteAllBytesAsync(Path.Combine(Pictures, "square.png"), png);
        await _page.GotoAsync($"{_service.Staff}/chien-dich/{id}/noi-dang");
        await LookAsync(_page, "noi-dang");
    }

    [ChromiumFact]
    public async Task Site_pages_keep_the_guidelines_on_the_narrowest_screen()
    {
        Insert("Cảnh giác mũ bảo hiểm giả", "Xem **tem CR**.\n- Một\n- Hai", "canh-giac-0123456789");
        var page = await _chromium.NewPageAsync(320, 640);
        foreach (var path in (string[])["/", "/tin", "/tin/canh-giac-0123456789", "/dang-ky-nhan-tin"])
        {
            await page.GotoAsync(_service.Public + path);
            await LookAsync(page, "site" + path.Replace('/', '-'));
        }
        await page.GetByLabel("Cảnh báo hàng giả").CheckAsync();
        await page.GetByLabel("Đồng ý nhận tin").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Làm tiếp" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mở trang trò chuyện" }).WaitForAsync();
        await LookAsync(page, "site-dang-ky-xong");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    private Guid Insert(string title, string text, string? address = null)
    {
        var (id, now) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().Ticks);
        var content = new CampaignContent(text) { Outlets = [Outlet.Site] };
        var setup = new CampaignSetup(_folder.Path);
        string Key() => id.ToString().ToUpperInvariant();
        string Quoted(string words) => words.Replace("'", "''", StringComparison.Ordinal);
        setup.Run(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO "Campaigns" ("Id", "Title", "Content", "Audience", "Author", "CreatedAt", "ChangedAt", "Status",
              "Version", "StartedAt", "WatchedFrom", "PauseCause", "Repeat", "ApprovedHash")
            VALUES ('{Key()}', '{Quoted(title)}', '{Quoted(content.ToJson())}', '{Audience}', '{Key()}', {now}, {now},
              6, 1, {now}, {now}, 0, 0, x'00')
            """));
        setup.Run(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO "CampaignPosts" ("CampaignId", "Outlet", "Status", "NotBefore", "Attempts", "Uncertain",
              "PostedAt", "ProviderId") VALUES ('{Key()}', 0, 2, {now}, 0, 0, {now}, '{address ?? Key()}')
            """));
        return id;
    }

    private const string Audience = """{"topics":[],"groups":[],"organizations":[],"channels":[]}""";

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();
}
