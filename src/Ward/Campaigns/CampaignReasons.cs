namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>Why a row of a campaign was taken back before it left.</summary>
internal static class CampaignReasons
{
    public const string OptedOut = "opted_out";
    public const string OverCap = "over_cap";
    public const string Stopped = "stopped";

    public static bool IsOurs(string reason) => reason is OptedOut or OverCap or Stopped;
}
