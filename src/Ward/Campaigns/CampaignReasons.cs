namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>Why a row of a campaign was taken back before it left, or a post was given up; or that it was not sent but
/// written over the wrong one.</summary>
internal static class CampaignReasons
{
    public const string OptedOut = "opted_out";
    public const string OverCap = "over_cap";
    public const string Stopped = "stopped";

    /// <summary>Twice a process died while a post was in flight: it may stand there.</summary>
    public const string Uncertain = "uncertain";

    /// <summary>The data came from a copy: the post may have been sent since it was made.</summary>
    public const string Restored = "restored";

    /// <summary>Of a row that was sent: the wrong message was changed in its place.</summary>
    public const string Edited = "edited";

    public static bool IsOurs(string reason) => reason is OptedOut or OverCap or Stopped;
}
