using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Admin.SignIn;

/// <summary>A cookie that the framework names by itself (forms, the way to the OpenID provider): named request by
/// request as the other staff cookies are, and kept from scripts.</summary>
internal sealed class StaffCookie : CookieBuilder
{
    private readonly IHttpContextAccessor _http;
    private readonly string _key;

    public StaffCookie(IHttpContextAccessor http, string key, SameSiteMode sameSite)
    {
        (_http, _key) = (http, key);
        (SameSite, HttpOnly, IsEssential, Path) = (sameSite, true, true, "/");
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    public override string? Name
    {
        get => _http.HttpContext is { } context ? OfficerCookies.Named(context, _key) : _key;
        set => throw new NotSupportedException();
    }
}
