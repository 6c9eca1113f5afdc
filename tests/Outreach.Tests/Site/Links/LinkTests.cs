using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Campaigns.Measuring;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Site.Links;

public sealed class LinkTests : IAsyncLifetime
{
    private const string Code = "abcdefgh";
    private const string Address = "https://example.vn/bai?a=1";
    private const string Phone = "Mozilla/5.0 (Linux; Android 14; CUBOT P80) AppleWebKit/537.36 Mobile Safari/537.36";
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        await _host.Services.GetRequiredService<WardWrites>().RunAsync((db, _) =>
        {
            db.ShortLinks.Add(new ShortLink
            {
                Code = Code,
                CampaignId = Guid.CreateVersion7(),
                Outlet = "telegram",
                ResidentialGroup = "",
                Address = Address,
            });
            return Task.FromResult(true);
        }, default);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Link_leads_on_and_counts_people_not_programs_without_a_cookie()
    {
        foreach (var (name, method) in ((string, HttpMethod)[])[
            (Phone, HttpMethod.Get), ("Zalo android/12 ZaloTheme/light AppleWebKit/537 Mobile", HttpMethod.Get),
            (Phone, HttpMethod.Head), ("TelegramBot (like TwitterBot)", HttpMethod.Get),
            ("facebookexternalhit/1.1", HttpMethod.Get), ("Zalo", HttpMethod.Get), ("", HttpMethod.Get),
            ("Mozilla/5.0 (compatible; Googlebot/2.1)", HttpMethod.Get)])
        {
            using var answer = await OpensAsync(Code, name, method);
            Assert.Equal((HttpStatusCode.Redirect, Address),
                (answer.StatusCode, answer.Headers.Location!.OriginalString));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }

        await _host.Services.GetRequiredService<LinkOpenings>().WriteAsync(default);

        Assert.Equal(2, await _host.ReadAsync(db => db.ShortLinks.Select(l => l.Opened).SingleAsync()));
    }

    [Fact]
    public async Task Link_that_is_not_there_is_a_polite_page_and_guessing_is_slowed_down()
    {
        using var odd = await OpensAsync("nothing-like-a-code", Phone);
        using var unknown = await OpensAsync("zzzzzzzz", Phone);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (odd.StatusCode, unknown.StatusCode));
        Assert.Contains("Liên kết không còn dùng được", await unknown.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        using var first = await OpensAsync(Code, Phone);
        var status = HttpStatusCode.NotFound;
        for (var i = 0; i < 200 && status == HttpStatusCode.NotFound; i++)
        {
            using var guess = await OpensAsync($"guess{i:000}", Phone);
            status = guess.StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        // What is known leads on all the same.
        using var known = await OpensAsync(Code, Phone);
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
    }

    private async Task<HttpResponseMessage> OpensAsync(string code, string name, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"{_host.Url}/l/{code}");
        request.Headers.TryAddWithoutValidation("User-Agent", name);
        return await Web.SendAsync(request);
    }
}
