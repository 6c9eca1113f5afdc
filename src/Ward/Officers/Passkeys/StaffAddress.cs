using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;

namespace BachDang.Outreach.Ward.Officers.Passkeys;

/// <summary>The address passkeys are made for, <c>Staff:BaseUrl</c>. Browsers give a passkey to this address only,
/// which is why it cannot be fished for.</summary>
public sealed class StaffAddress
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    internal StaffAddress(IConfiguration configuration)
    {
        var text = configuration["Staff:BaseUrl"];
        if (string.IsNullOrWhiteSpace(text)) text = configuration["Staff:Url"];
        if (string.IsNullOrWhiteSpace(text)) text = "http://localhost:5081";
        // The Host says so where an address cannot be read; here it only means that there are no passkeys.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url)) return;
        Origin = url.GetLeftPart(UriPartial.Authority).ToLowerInvariant();
        Domain = url.Host;
        IsUsable = url.HostNameType == UriHostNameType.Dns && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback);
    }

    /// <summary>As browsers write it: scheme, host and port.</summary>
    public string Origin { get; } = "";

    /// <summary>False where browsers make no passkeys: at an address without a name, or without TLS.</summary>
    public bool IsUsable { get; }

    private string Domain { get; } = "";

    /// <summary>The device must ask its owner each time, so that a passkey is both something one has and something one
    /// knows or is.</summary>
    internal IdentityPasskeyOptions Rules() => new()
    {
        ServerDomain = Domain,
        AuthenticatorTimeout = Patience,
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        AttestationConveyancePreference = "none",
        ValidateOrigin = context => ValueTask.FromResult(
            IsUsable && !context.CrossOrigin && string.Equals(context.Origin, Origin, StringComparison.Ordinal)),
    };
}
