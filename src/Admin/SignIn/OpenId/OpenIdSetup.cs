using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward.Doors;
using BachDang.Outreach.Ward.Officers.Logins;
using BachDang.Outreach.Ward.Officers.Passkeys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BachDang.Outreach.Admin.SignIn.OpenId;

/// <summary>Sign-in by an OpenID Connect provider: authorization code with PKCE, state and nonce.</summary>
internal static class OpenIdSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestAway = TimeSpan.FromMinutes(15);

    public static void AddOpenId(this AuthenticationBuilder signIn, IConfiguration configuration)
    {
        var section = configuration.GetSection(OpenIdOptions.Section);
        signIn.Services.AddOptions<OpenIdOptions>().Bind(section)
            .Validate(options => options.IsUsable, "Accounts:OpenId needs Authority (https, or http on this machine), "
                + "ClientId and Name together, or none of them; the name has at most 60 signs.")
            .ValidateOnStart();
        signIn.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<OpenIdOptions>>().Value);
        if (section.Get<OpenIdOptions>() is not { IsOn: true } provider) return;
        signIn.AddOpenIdConnect(OpenIdTrip.Scheme, oidc => Set(oidc, provider));
        signIn.Services.AddOptions<OpenIdConnectOptions>(OpenIdTrip.Scheme)
            .Configure<IHttpContextAccessor>((oidc, http) =>
            {
                oidc.CorrelationCookie = TripCookie(http, "openid-trip-");
                oidc.NonceCookie = TripCookie(http, "openid-nonce-");
            });
    }

    private static void Set(OpenIdConnectOptions oidc, OpenIdOptions provider)
    {
        oidc.Authority = provider.Authority;
        oidc.ClientId = provider.ClientId;
        oidc.ClientSecret = provider.ClientSecret is { Length: > 0 } secret ? secret : null;
        oidc.RequireHttpsMetadata = !provider.IsPlain;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        // A form that another site sends would need cookies that every site may send along.
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.Scope.Clear();
        oidc.Scope.Add(OpenIdConnectScope.OpenId);
        oidc.MapInboundClaims = false;
        oidc.DisableTelemetry = true;
        oidc.BackchannelTimeout = Patience;
        oidc.RemoteAuthenticationTimeout = LongestAway;
        oidc.SignInScheme = OpenIdTrip.Returned;
        oidc.CallbackPath = OpenIdTrip.Back;
        oidc.RemoteSignOutPath = default;
        oidc.SignedOutCallbackPath = default;
        oidc.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = NameOwnAddressAsync,
            OnMessageReceived = KeepToTheDoorAsync,
            OnTokenValidated = KeepTheLoginAsync,
            OnRemoteFailure = RefuseAsync,
        };
    }

    // They must come along on the way back, which the provider begins; they open nothing.
    private static StaffCookie TripCookie(IHttpContextAccessor http, string key) =>
        new(http, key, SameSiteMode.Lax) { Expiration = LongestAway };

    // Never what the browser calls us: the Host header is the visitor's.
    private static Task NameOwnAddressAsync(RedirectContext context)
    {
        var origin = context.HttpContext.RequestServices.GetRequiredService<StaffAddress>().Origin;
        context.ProtocolMessage.RedirectUri = origin + OpenIdTrip.Back;
        return Task.CompletedTask;
    }

    private static Task KeepToTheDoorAsync(MessageReceivedContext context)
    {
        if (!IsOurs(context.HttpContext)) context.SkipHandler();
        return Task.CompletedTask;
    }

    private static Task KeepTheLoginAsync(TokenValidatedContext context)
    {
        var token = context.SecurityToken;
        context.Principal = OpenIdTrip.PrincipalOf(
            new ProvedLogin(token.Issuer, token.Subject ?? "", token.Payload.Nonce ?? ""));
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(RemoteFailureContext context)
    {
        if (!IsOurs(context.HttpContext))
        {
            context.SkipHandler();
            return Task.CompletedTask;
        }
        OpenIdTrip.Log(context.HttpContext).ProviderRefused(context.Failure?.GetType().Name ?? "");
        context.Response.Redirect(OpenIdTrip.Between);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    // The handler listens at its path on every port; the page at that path stands behind the staff door only.
    private static bool IsOurs(HttpContext http) => SecureAddress.IsSafe(http)
        && http.GetEndpoint()?.Metadata.GetMetadata<AtDoor>() is { } at && at.Door.HasFlag(Door.Staff);
}
