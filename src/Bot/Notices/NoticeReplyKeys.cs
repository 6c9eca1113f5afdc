namespace BachDang.Outreach.Bot.Notices;

/// <summary>Every line of a notice to the staff, in content/replies.yml.</summary>
public static class NoticeReplyKeys
{
    public const string Subject = "notice.subject";
    public const string Head = "notice.head";
    public const string Received = "notice.new";
    public const string Overdue = "notice.overdue";
    public const string Contested = "notice.contested";
    public const string Answered = "notice.answered";
    public const string HandOffs = "notice.handoffs";
    public const string Nothing = "notice.nothing";
    public const string Digest = "notice.digest";
}
