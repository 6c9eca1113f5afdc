using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BachDang.Outreach.Tests.Support;

/// <summary>What a page answered.</summary>
internal sealed record StaffAnswer(HttpStatusCode Status, IHtmlDocument Page, string? Location, string[] SetCookies)
{
    /// <summary>Header by header, several values with commas between.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public string Text => Page.Body?.TextContent ?? "";

    /// <summary>Where the answer sends the browser, as a path.</summary>
    public string? Path => Location is null ? null
        : Location.StartsWith("http", StringComparison.Ordinal) ? new Uri(Location).PathAndQuery : Location;
}

/// <summary>An officer's browser: keeps cookies, fills in the forms' tokens, follows nothing by itself.</summary>
internal sealed class StaffVisitor(string url)
{
    private const string FormToken = "__RequestVerificationToken";

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>Sent with every request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public Task<StaffAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Opens the page, takes its form's token and sends the fields.</summary>
    public Task<StaffAnswer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        PostFromAsync(path.Split("?handler")[0], path, fields);

    public async Task<StaffAnswer> PostFromAsync(
        string formPath, string path, params (string Name, string Value)[] fields)
    {
        var form = await GetAsync(formPath);
        var token = form.Page.QuerySelector($"input[name={FormToken}]")?.GetAttribute("value") ?? "";
        return await SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(
            fields.Append((FormToken, token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    /// <summary>Sends a form for a file; its bytes.</summary>
    public async Task<byte[]> DownloadsAsync(string formPath, string path, params (string Name, string Value)[] fields)
    {
        var form = await GetAsync(formPath);
        var token = form.Page.QuerySelector($"input[name={FormToken}]")?.GetAttribute("value") ?? "";
        using var request = new HttpRequestMessage(HttpMethod.Post, url + path)
        {
            Content = new FormUrlEncodedContent(
                fields.Append((FormToken, token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        };
        request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var response = await Web.SendAsync(request);
        return response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentDisposition is not null
            ? await response.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{response.StatusCode}: no file");
    }

    /// <summary>The first step of a sign-in.</summary>
    public Task<StaffAnswer> GivesPasswordAsync(string account, string password, string returnTo = "") =>
        PostAsync("/dang-nhap" + returnTo, ("account", account), ("password", password));

    public async Task<StaffAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, url + path) { Content = content };
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var response = await Web.SendAsync(request);
        var set = response.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToArray() : [];
        foreach (var cookie in set) Keep(cookie);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        return new StaffAnswer(response.StatusCode, page, response.Headers.Location?.ToString(), set)
        {
            Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(
                header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    private void Keep(string cookie)
    {
        var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
        var (name, value) = (parts[0].Split('=', 2)[0], parts[0].Split('=', 2)[1]);
        var expires = parts.FirstOrDefault(p => p.StartsWith("expires=", StringComparison.OrdinalIgnoreCase));
        var gone = expires is not null
            && DateTimeOffset.Parse(expires["expires=".Length..], CultureInfo.InvariantCulture).Year < 2000;
        if (gone) Cookies.Remove(name);
        else Cookies[name] = value;
    }
}
