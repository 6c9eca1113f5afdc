namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>What happens to campaigns, as written into the audit log.</summary>
internal static class CampaignActions
{
    public const string Saved = "campaign_saved";
    public const string Submitted = "campaign_submitted";
    public const string Returned = "campaign_returned";
    public const string Approved = "campaign_approved";
    public const string ApprovalVoid = "campaign_approval_void";
    public const string Scheduled = "campaign_scheduled";
    public const string ComesAgain = "campaign_comes_again";
    public const string Begun = "campaign_begun";
    public const string Paused = "campaign_paused";
    public const string Resumed = "campaign_resumed";
    public const string Stopped = "campaign_stopped";
    public const string Ended = "campaign_ended";
    public const string Corrected = "campaign_corrected";
    public const string Tested = "campaign_tested";
    public const string TestLinked = "campaign_test_linked";
    public const string TestUnlinked = "campaign_test_unlinked";
    public const string PostWithdrawn = "campaign_post_withdrawn";
    public const string PostRetried = "campaign_post_retried";
}
