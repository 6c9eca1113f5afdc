using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Site;

public sealed class SubscribePageTests : IAsyncLifetime
{
    private const string Path = "/dang-ky-nhan-tin";
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync(
        "Telegram:Token=123456:TEST", "Telegram:BotName=PhuongBot", "Telegram:BaseUrl=http://127.0.0.1:9");

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task What_was_chosen_waits_under_a_code_for_telegram_or_the_chat()
    {
        var field = await FieldAsync();
        using var posted = await PostAsync(
            ("phieu", field), ("viec.hang-gia", "1"), ("cua.hoi-nong-dan", "1"), ("dongy", "1"));
        Assert.False(posted.Headers.Contains("Set-Cookie"));
        var page = await ReadAsync(posted);

        var telegram = page.QuerySelector("a[href^='https://t.me/']")!.GetAttribute("href")!;
        Assert.StartsWith("https://t.me/PhuongBot?start=dk_", telegram, StringComparison.Ordinal);
        var code = telegram[(telegram.IndexOf("dk_", StringComparison.Ordinal) + 3)..];
        Assert.NotNull(page.QuerySelector($"a[href='/chat?start=dk_{code}']"));
        Assert.NotNull(page.QuerySelector("svg.qr path"));
        var offer = await _host.ReadAsync(db => db.SubscriptionOffers.SingleAsync());
        Assert.DoesNotContain(code, Convert.ToBase64String(offer.CodeHash), StringComparison.Ordinal);
        var wish = (await _host.ReadAsync(db => new TakeOffer(db, TimeProvider.System).FindAsync(code, default)))!;
        Assert.Equal(["hang-gia"], wish.Topics);
        Assert.Equal(["hoi-nong-dan"], wish.Organizations);
        Assert.Equal(12, wish.ConsentVersion.Length);
    }

    [Fact]
    public async Task Nothing_is_kept_without_topic_consent_or_own_form()
    {
        var field = await FieldAsync();
        using var noTopic = await PostAsync(("phieu", field), ("dongy", "1"));
        Assert.Contains("ít nhất một", (await ReadAsync(noTopic)).QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal);
        using var notAgreed = await PostAsync(("phieu", field), ("viec.hang-gia", "1"));
        var again = await ReadAsync(notAgreed);
        Assert.NotNull(again.QuerySelector("[role=alert]"));
        Assert.True(((IHtmlInputElement)again.QuerySelector("[name='viec.hang-gia']")!).IsChecked);
        using var forged = await PostAsync(("phieu", "AAAA"), ("viec.hang-gia", "1"), ("dongy", "1"));
        Assert.NotNull((await ReadAsync(forged)).QuerySelector("[role=alert]"));
        Assert.Equal(0, await _host.ReadAsync(db => db.SubscriptionOffers.CountAsync()));
    }

    [Fact]
    public async Task Codes_are_bounded_for_one_household()
    {
        var field = await FieldAsync();
        for (var i = 0; i < 10; i++)
        {
            using var fine = await PostAsync(("phieu", field), ("viec.hang-gia", "1"), ("dongy", "1"));
            Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        }
        using var one = await PostAsync(("phieu", field), ("viec.hang-gia", "1"), ("dongy", "1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, one.StatusCode);
    }

    private async Task<string> FieldAsync()
    {
        using var response = await Web.GetAsync(_host.Url + Path);
        var page = await ReadAsync(response);
        Assert.Contains("/xoadulieu", page.QuerySelector(".agree")!.TextContent, StringComparison.Ordinal);
        return page.QuerySelector("[name=phieu]")!.GetAttribute("value")!;
    }

    private async Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.Url + Path)
        {
            Content = new FormUrlEncodedContent(
                fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))),
        };
        return await Web.SendAsync(request);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
}
