namespace BachDang.Outreach.Host.Accounts;

/// <summary>The address of a one-time link, printed at the console only: logs are kept and read by others.</summary>
internal static class InvitationLink
{
    public static string Sentence(IConfiguration configuration, string token) =>
        $"Open this link once, soon, and show it to nobody: {Of(configuration, token)}";

    private static Uri Of(IConfiguration configuration, string token) =>
        new(Addresses.Read(configuration).StaffBase, $"/loi-moi?ma={token}");
}
