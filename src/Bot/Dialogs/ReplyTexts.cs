using System.Text.Json;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Bot.Dialogs.Tracking;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>The sentences of content/replies.yml as the content stands now.</summary>
internal sealed class ReplyTexts(KnowledgeBase knowledge)
{
    private const string ReportPlace = "report";
    private const string ArticlePlace = "article";

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        knowledge.Say(key, values);

    /// <summary>Whether masked questions go out to a language model, which residents must be told.</summary>
    public bool AsksModel => knowledge.AsksModel;

    /// <summary>The message of a row that carries a reply key.</summary>
    /// <param name="key">The reply key.</param>
    /// <param name="values">JSON object of its placeholders, or null.</param>
    public MessageBody Body(string key, string? values)
    {
        var filled = values is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(values) ?? [];
        var body = MessageBody.Of(knowledge.Say(key, [.. filled.Select(pair => (pair.Key, pair.Value))]));
        if (key == DeskReplyKeys.ArticlePublished && filled.TryGetValue(ArticlePlace, out var article))
            return body with
            {
                Choices = [new Choice(ButtonData.Article(article), knowledge.Say(BotReplyKeys.DeskOpenArticle))],
            };
        if (key != TrackReplyKeys.News || !filled.TryGetValue(ReportPlace, out var report)) return body;
        // The notice itself is neutral; what the news is stands behind its button.
        var open = DialogButtons.Open($"{TrackReportDialog.DialogName}/{report}");
        return body with { Choices = [new Choice(open, knowledge.Say(TrackReplyKeys.NewsButton))] };
    }
}
