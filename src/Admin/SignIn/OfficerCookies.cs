using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Admin.SignIn;

/// <summary>Names the staff's cookies <c>__Host-…</c> behind TLS, where browsers then keep other hosts and plain http
/// from setting them; without TLS browsers refuse that prefix.</summary>
internal sealed class OfficerCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    // Browsers send a host's cookies to all of its ports: at the residents' pages nobody is an officer.
    public string? GetRequestCookie(HttpContext context, string key) =>
        context.GetEndpoint()?.Metadata.GetMetadata<AtDoor>() is { } at && !at.Door.HasFlag(Door.Staff)
            ? null
            : _cookies.GetRequestCookie(context, Named(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, Named(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, Named(context, key), options);

    internal static string Named(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
