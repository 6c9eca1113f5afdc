using System.Net;
using AngleSharp.Html.Parser;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Admin;

public sealed class SignInTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Console_asks_to_sign_in_first()
    {
        using var response = await Web.GetAsync(_host.StaffUrl + "/");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith(
            $"{_host.StaffUrl}/dang-nhap", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_in_is_not_behind_the_public_door()
    {
        using var page = await Web.GetAsync(_host.Url + "/dang-nhap");
        using var styles = await Web.GetAsync(_host.Url + "/staff/css/staff.css");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, styles.StatusCode));
    }

    [Fact]
    public async Task Form_without_its_own_token_is_refused()
    {
        using var response = await PostAsync([("account", "a"), ("password", "b")], cookie: null);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Nobody_can_sign_in_and_guessing_is_slowed_down()
    {
        using var form = await Web.GetAsync(_host.StaffUrl + "/dang-nhap");
        var cookie = form.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        var page = new HtmlParser().ParseDocument(await form.Content.ReadAsStringAsync());
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (string, string)[] fields =
            [("account", "admin"), ("password", "admin"), ("__RequestVerificationToken", token)];
        for (var i = 0; i < 10; i++)
        {
            using var refused = await PostAsync(fields, cookie.Split(';')[0]);
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Contains("Chưa đăng nhập được", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using var slowed = await PostAsync(fields, cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
        Assert.NotNull(slowed.Headers.RetryAfter);
    }

    private async Task<HttpResponseMessage> PostAsync((string Name, string Value)[] fields, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.StaffUrl + "/dang-nhap")
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return await Web.SendAsync(request);
    }
}
