using System.Net;
using AngleSharp.Html.Parser;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Site;

/// <summary>What every page promises a browser.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors ";

    private static readonly string[] Public =
        [
            "/", "/hoi", "/hoi?q=mua+phai+hang+gia", "/chat", "/quyen-rieng-tu", "/nhung-chat", "/phan-anh",
            "/theo-doi", "/tin", "/dang-ky-nhan-tin",
        ];

    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync(
        "Public:FrameAncestors=https://phuong.example.vn https://*.example.org:8443");

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_page_carries_the_security_headers()
    {
        foreach (var path in Public.Append("/no-such-page"))
        {
            using var response = await Web.GetAsync(_host.Url + path);
            Assert.Equal(Policy + "'self'", Header(response, "Content-Security-Policy"));
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
            Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
            Assert.Equal("strict-origin-when-cross-origin", Header(response, "Referrer-Policy"));
            Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Set-Cookie"));
            Assert.False(response.Headers.Contains("Server"));
        }
        using var staff = await Web.GetAsync(_host.StaffUrl + "/dang-nhap");
        Assert.Equal(Policy + "'none'", Header(staff, "Content-Security-Policy"));
        Assert.Equal("DENY", Header(staff, "X-Frame-Options"));
    }

    [Fact]
    public async Task Only_the_embedded_chat_may_be_framed_by_allowed_sites()
    {
        using var response = await Web.GetAsync(_host.Url + "/chat?embed=1");
        Assert.Equal(Policy + "'self' https://phuong.example.vn https://*.example.org:8443",
            Header(response, "Content-Security-Policy"));
    }

    [Fact]
    public async Task No_page_has_inline_code_or_loads_from_elsewhere()
    {
        var parser = new HtmlParser();
        var titles = new HashSet<string>();
        foreach (var path in Public)
        {
            using var response = await Web.GetAsync(_host.Url + path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var page = parser.ParseDocument(await response.Content.ReadAsStringAsync());
            Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
            Assert.True(titles.Add(page.Title!), $"{path} has the title of another page");
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes),
                attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.DoesNotContain(
                page.QuerySelectorAll("[src], link[href]")
                    .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!),
                address => address.Contains("//", StringComparison.Ordinal));
            Assert.Single(page.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task Every_link_style_script_and_picture_of_a_page_is_there()
    {
        var parser = new HtmlParser();
        var seen = new HashSet<string>();
        foreach (var path in Public)
        {
            using var response = await Web.GetAsync(_host.Url + path);
            var page = parser.ParseDocument(await response.Content.ReadAsStringAsync());
            var addresses = page.QuerySelectorAll("a[href], link[href]").Select(e => e.GetAttribute("href")!)
                .Concat(page.QuerySelectorAll("[src]").Select(e => e.GetAttribute("src")!))
                .Where(address => address.StartsWith('/') && seen.Add(address));
            foreach (var address in addresses)
            {
                using var part = await Web.GetAsync(_host.Url + address);
                Assert.True(part.StatusCode == HttpStatusCode.OK, $"{path} names {address}: {part.StatusCode}");
                Assert.True((await part.Content.ReadAsByteArrayAsync()).Length > 0, $"{address} is empty");
            }
        }
        Assert.True(seen.Count > 15, $"only {seen.Count} addresses were found");
    }

    [Fact]
    public async Task First_chat_page_is_light_on_an_old_phone()
    {
        var bytes = 0;
        string[] parts = ["/chat", "/css/site.css", "/css/chat.css", "/js/chat.js", "/js/talk.js", "/js/body.js"];
        foreach (var part in parts)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, _host.Url + part);
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using var response = await Web.SendAsync(request);
            bytes += (await response.Content.ReadAsByteArrayAsync()).Length;
        }
        Assert.True(bytes < 18 * 1024, $"{bytes} bytes without fonts");
    }

    [Fact]
    public async Task Unknown_page_says_so_in_Vietnamese_at_each_door()
    {
        foreach (var door in new[] { _host.Url, _host.StaffUrl })
        {
            using var response = await Web.GetAsync(door + "/no/such/page");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains(
                "Không tìm thấy trang này", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Markup_in_a_question_stays_text()
    {
        using var response = await Web.GetAsync(
            _host.Url + "/hoi?q=" + Uri.EscapeDataString("<img src=x onerror=alert(1)> hàng giả"));
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Contains("<img src=x", page.QuerySelector(".asked")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img[onerror]"));
    }

    [Fact]
    public async Task Odd_questions_get_a_page_too()
    {
        string[] questions = ["", "   ", "😀😀", "%ED%A0%80", "%00", new string('a', 5000), "..%2f..%2fetc"];
        foreach (var question in questions)
        {
            using var response = await Web.GetAsync($"{_host.Url}/hoi?q={question}");
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"'{question}' gave {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Answer_page_rests_on_the_law_and_offers_what_comes_next()
    {
        using var response = await Web.GetAsync(_host.Url + "/hoi?q=mua+phai+hang+gia+thi+lam+gi");
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Contains("19/2023/QH15", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".answer .cards a[href^='/hoi?bai=']"));
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
