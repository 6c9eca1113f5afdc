namespace BachDang.Outreach.Ward.Officers.Logins;

/// <summary>What the OpenID provider said, after its token was checked.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The person, as the provider numbers people.</param>
/// <param name="Nonce">Our own word in the token; lets it count once.</param>
public sealed record ProvedLogin(string Issuer, string Subject, string Nonce)
{
    internal bool IsUsable => Issuer.Length is > 0 and <= OfficerLogin.LongestIssuer
        && Subject.Length is > 0 and <= OfficerLogin.LongestSubject && Nonce.Length > 0;

    internal string Proof => $"openid\n{Issuer}\n{Nonce}";
}
