namespace BachDang.Outreach.Admin.SignIn.OpenId;

/// <summary>Section <c>Accounts:OpenId</c>: sign-in by the accounts of an OpenID Connect provider. Off unless set.
/// </summary>
internal sealed class OpenIdOptions
{
    public const string Section = "Accounts:OpenId";

    /// <summary>The provider's address, under which its discovery document lies.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>How officers know the provider, as on the button of the sign-in page.</summary>
    public string Name { get; set; } = "";

    public bool IsOn => Authority.Length > 0;

    /// <summary>All of it or nothing; the provider behind TLS, or on this machine.</summary>
    public bool IsUsable => IsOn
        ? ClientId.Length > 0 && Name.Length is > 0 and <= 60 && IsSafe
        : ClientId.Length + ClientSecret.Length + Name.Length == 0;

    public bool IsPlain => Authority.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    private bool IsSafe => Uri.TryCreate(Authority, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
