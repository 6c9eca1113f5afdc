using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Site.Links;

/// <summary>Tells people from programs that fetch a link for its preview, as far as these say who they are.</summary>
internal static class Readers
{
    private static readonly string[] Programs =
    [
        "bot/", "bot ", "bot;", "bot)", "crawler", "spider", "preview", "facebookexternalhit", "facebookcatalog",
        "whatsapp/", "viber", "slack", "curl/", "wget/", "python", "go-http-client", "java/", "okhttp", "headless",
    ];

    public static bool IsPerson(HttpRequest request)
    {
        var name = request.Headers.UserAgent.ToString();
        return HttpMethods.IsGet(request.Method) && name.Length > 0 && !IsFetchedAhead(request) && !IsProgram(name);
    }

    // Browsers that fetch a page before anybody has asked for it.
    private static bool IsFetchedAhead(HttpRequest request) =>
        ((string[])["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"]).Any(header =>
            request.Headers[header].ToString() is { Length: > 0 } purpose
            && (purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase)
                || purpose.Contains("preview", StringComparison.OrdinalIgnoreCase)));

    private static bool IsProgram(string name)
    {
        // Cubot is a make of phones.
        var plain = name.Replace("cubot", "", StringComparison.OrdinalIgnoreCase);
        if (Programs.Any(program => plain.Contains(program, StringComparison.OrdinalIgnoreCase))
            || plain.EndsWith("bot", StringComparison.OrdinalIgnoreCase)) return true;
        // Zalo's own browser says that it is one; what fetches previews does not.
        return plain.Contains("zalo", StringComparison.OrdinalIgnoreCase)
            && !plain.Contains("AppleWebKit", StringComparison.OrdinalIgnoreCase);
    }
}
