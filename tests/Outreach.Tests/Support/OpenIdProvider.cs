using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Tests.Support;

/// <summary>An OpenID provider on this machine: discovery, keys, the authorization code flow with PKCE and signed
/// tokens. It refuses what the standard tells it to refuse; what it says about people can be bent.</summary>
public sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "ban-lam-viec";
    public const string ClientSecret = "bi mat cua ban lam viec";

    private readonly ConcurrentDictionary<string, Asked> _codes = new();
    private readonly RSA _published = RSA.Create(2048);
    private readonly WebApplication _app;

    private OpenIdProvider(WebApplication app) => _app = app;

    public string Issuer => _app.Urls.Single();

    /// <summary>The one address people are sent back to.</summary>
    public string RedirectUri { get; set; } = "";

    /// <summary>Who sits at the browser; null for somebody who presses "cancel".</summary>
    public string? Person { get; set; } = "nguoi-1";

    /// <summary>Changes the token's claims before it is signed.</summary>
    public Action<Dictionary<string, object>>? Bends { get; set; }

    /// <summary>Signs by this key instead of the published one.</summary>
    public RSA? SignsBy { get; set; }

    /// <summary>How many tokens were given out.</summary>
    public int Tokens { get; private set; }

    /// <summary>Settings that make a host use this provider.</summary>
    public string[] Settings =>
    [
        $"Accounts:OpenId:Authority={Issuer}", $"Accounts:OpenId:ClientId={ClientId}",
        $"Accounts:OpenId:ClientSecret={ClientSecret}", "Accounts:OpenId:Name=Cổng Thử",
    ];

    public static async Task<OpenIdProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var provider = new OpenIdProvider(app);
        app.MapGet("/.well-known/openid-configuration", provider.Discovery);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        await app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _published.Dispose();
    }

    private IResult Discovery() => Results.Text($$"""
        {
          "issuer": "{{Issuer}}",
          "authorization_endpoint": "{{Issuer}}/authorize",
          "token_endpoint": "{{Issuer}}/token",
          "jwks_uri": "{{Issuer}}/keys",
          "response_types_supported": ["code"],
          "subject_types_supported": ["public"],
          "id_token_signing_alg_values_supported": ["RS256"],
          "code_challenge_methods_supported": ["S256"]
        }
        """, "application/json");

    private IResult Keys()
    {
        var key = _published.ExportParameters(false);
        return Results.Json(new
        {
            keys = new[]
            {
                new { kty = "RSA", use = "sig", kid = "1", n = Encode(key.Modulus!), e = Encode(key.Exponent!) },
            },
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        string Of(string name) => request.Query[name].ToString();
        if (Of("client_id") != ClientId || Of("redirect_uri") != RedirectUri) return Results.BadRequest("client");
        if (Of("response_type") != "code" || !Of("scope").Split(' ').Contains("openid")) return Results.BadRequest();
        if (Of("code_challenge_method") != "S256" || Of("code_challenge").Length != 43) return Results.BadRequest();
        var state = Uri.EscapeDataString(Of("state"));
        if (Person is not { } person) return Results.Redirect($"{RedirectUri}?error=access_denied&state={state}");
        var code = Encode(RandomNumberGenerator.GetBytes(16));
        _codes[code] = new Asked(person, Of("nonce"), Of("code_challenge"));
        return Results.Redirect($"{RedirectUri}?code={code}&state={state}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var isClient = form["client_id"] == ClientId && form["client_secret"] == ClientSecret;
        // A code counts once, and only for whoever began with its challenge.
        if (!isClient || form["grant_type"] != "authorization_code" || form["redirect_uri"] != RedirectUri
            || !_codes.TryRemove(form["code"].ToString(), out var asked)
            || Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        Tokens++;
        return Results.Json(new Dictionary<string, object>
        {
            ["access_token"] = Encode(RandomNumberGenerator.GetBytes(16)),
            ["token_type"] = "Bearer",
            ["expires_in"] = 300,
            ["id_token"] = TokenOf(asked),
        });
    }

    private string TokenOf(Asked asked)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["sub"] = asked.Person,
            ["aud"] = ClientId,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["nonce"] = asked.Nonce,
            // What people may call themselves at a provider; it must open nothing.
            ["preferred_username"] = "lan",
            ["name"] = "lan",
            ["email"] = "lan",
        };
        Bends?.Invoke(claims);
        var head = Encode("""{"alg":"RS256","typ":"JWT","kid":"1"}"""u8.ToArray());
        var signed = $"{head}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var signature = (SignsBy ?? _published).SignData(
            Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Encode(signature)}";
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private sealed record Asked(string Person, string Nonce, string Challenge);
}
