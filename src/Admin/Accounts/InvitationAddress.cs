using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Admin.Accounts;

/// <summary>The address of a one-time link, on the address the administrator works at.</summary>
internal static class InvitationAddress
{
    public static string Of(HttpRequest request, string token) =>
        $"{request.Scheme}://{request.Host}/loi-moi?ma={token}";
}
