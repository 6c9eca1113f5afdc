using System.Net;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.Benchmarks.Console;

/// <summary>An officer's browser that keeps its cookies and reads pages to the last byte.</summary>
internal sealed partial class ConsoleVisitor(HttpClient http, int staffPort)
{
    private readonly Dictionary<string, string> _cookies = [];

    public async Task SignInAsync(string account, string password)
    {
        using var page = await SendAsync(HttpMethod.Get, "/dang-nhap", null);
        var form = await page.Content.ReadAsStringAsync();
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["account"] = account,
            ["password"] = password,
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
        });
        using var answer = await SendAsync(HttpMethod.Post, "/dang-nhap", fields);
        if (answer.Headers.Location?.OriginalString != "/")
            throw new InvalidOperationException($"The sign-in ended with {answer.StatusCode}.");
    }

    /// <returns>The page's length.</returns>
    public async Task<int> OpenAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{staffPort}{path}") { Content = content };
        var cookies = string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        if (cookies.Length > 0) request.Headers.Add("Cookie", cookies);
        var answer = await http.SendAsync(request);
        if (!answer.Headers.TryGetValues("Set-Cookie", out var given)) return answer;
        foreach (var cookie in given)
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }
        return answer;
    }

    [GeneratedRegex("__RequestVerificationToken[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
