namespace BachDang.Outreach.Knowledge.Content.Talks;

/// <summary>The words of a campaign's message, for those who send it and those who show it before.</summary>
public static class CampaignLines
{
    public const string FromKey = "news.from";
    public const string CorrectsKey = "news.corrects";
    public const string ReportKey = "news.report";
    public const string AskKey = "news.ask";
    public const string StopKey = "news.stop";

    /// <summary>The message, without its buttons.</summary>
    /// <param name="knowledge">The content as it stands now.</param>
    /// <param name="title">The first line; empty while none was written.</param>
    /// <param name="text">What is said.</param>
    /// <param name="question">The first question under it; null for none.</param>
    /// <param name="organization">Who speaks; null for the ward.</param>
    /// <param name="corrects">The title of the campaign that it corrects; null for none.</param>
    public static string Text(
        KnowledgeBase knowledge, string title, string text, string? question, string? organization,
        string? corrects = null)
    {
        var lines = new List<string> { text };
        if (title.Length > 0) lines.Insert(0, $"**{title}**");
        if (corrects is not null) lines.Insert(0, knowledge.Say(CorrectsKey, ("title", corrects)));
        if (question is not null) lines.Add($"\n{question}");
        lines.Add($"\n{knowledge.Say(FromKey, ("organization", knowledge.Content.Ward.SenderOf(organization)))}");
        return string.Join('\n', lines);
    }
}
