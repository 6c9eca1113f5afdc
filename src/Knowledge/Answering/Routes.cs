namespace BachDang.Outreach.Knowledge.Answering;

/// <summary>Snake names of the routes code treats specially; the others live in content/routes.yml only.</summary>
internal static class Routes
{
    public const string Knowledge = "knowledge";
    public const string Emergency = "emergency";
    public const string OffTopic = "off_topic";

    /// <summary>Every route name an answer may carry.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Knowledge, Emergency, "greeting", "thanks", "insult", OffTopic, "report_intent", "officer",
        "denunciation_legal", "complaint_legal", "subscribe", "unsubscribe", "privacy", "track_report",
    ];
}
