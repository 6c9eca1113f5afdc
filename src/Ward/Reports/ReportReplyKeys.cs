namespace BachDang.Outreach.Ward.Reports;

/// <summary>The sentences of content/replies.yml by which the ward's operations tell a reporter something.</summary>
public static class ReportReplyKeys
{
    public const string Verifying = "report.moved.verifying";
    public const string Waiting = "report.moved.waiting";
    public const string Forwarded = "report.moved.forwarded";
    public const string Resolved = "report.moved.resolved";
    public const string Unfounded = "report.moved.unfounded";
    public const string Duplicate = "report.moved.duplicate";
    public const string Separated = "report.separated";
    public const string Reopened = "report.moved.reopened";
    public const string ContestTaken = "report.contest.taken";
    public const string AnswerTaken = "report.answer.taken";
    public const string Lapsed = "report.lapsed";
    public const string IdentityOpened = "report.identity.opened";
    public const string OriginalsOpened = "report.originals.opened";
}
