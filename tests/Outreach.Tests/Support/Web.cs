namespace BachDang.Outreach.Tests.Support;

/// <summary>Requests as a bare visitor makes them: no cookies, no redirects followed.</summary>
public static class Web
{
    private static readonly HttpMessageInvoker Visitor = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    public static Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct = default) =>
        Visitor.SendAsync(request, ct);

    public static async Task<HttpResponseMessage> GetAsync(string url, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await Visitor.SendAsync(request, ct);
    }
}
