namespace BachDang.Outreach.Ward.Campaigns.Trying;

/// <summary>What is said about campaigns sent for a look, in content/replies.yml.</summary>
public static class TestReplyKeys
{
    /// <summary>Stands above a campaign that is sent for a look; the row that carries it becomes the campaign's
    /// message.</summary>
    public const string Heading = "news.test";
    public const string Gone = "news.test_gone";
    public const string Kept = "news.test_kept";
    public const string NotCounted = "news.test_not_counted";
    public const string Linked = "news.test_linked";
    public const string CodeWrong = "news.test_code_wrong";
    public const string TooOften = "news.test_too_often";
}
