using System.Collections.Concurrent;
using BachDang.Outreach.Bot.Dialogs;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Bot.Dialogs.Reporting;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Sending;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>The message of a campaign. Its words are kept in memory: from its approval on they do not change, and a
/// changed campaign is not sent before its next approval.</summary>
internal sealed class CampaignBodies(KnowledgeBase knowledge, ReplyTexts replies, IServiceScopeFactory scopes)
{
    private const int MostKept = 32;
    private readonly ConcurrentDictionary<Guid, CampaignWords> _words = new();

    /// <exception cref="InvalidOperationException">There is no such campaign any more.</exception>
    public async Task<MessageBody> OfAsync(Guid campaign, CancellationToken ct) => Body(campaign,
        await WordsAsync(campaign, ct) ?? throw new InvalidOperationException("The campaign is gone."));

    public async Task<CampaignWords?> WordsAsync(Guid campaign, CancellationToken ct)
    {
        if (_words.TryGetValue(campaign, out var known)) return known;
        await using var scope = scopes.CreateAsyncScope();
        var words = await new ReadSending(scope.ServiceProvider.GetRequiredService<WardDb>()).WordsAsync(campaign, ct);
        if (words is null) return null;
        if (_words.Count >= MostKept) _words.Clear();
        return _words[campaign] = words;
    }

    /// <summary>A question with its options as buttons.</summary>
    public static MessageBody Question(Guid campaign, IReadOnlyList<CampaignQuestion> questions, int number) =>
        new(questions[number].Text, null, [.. Options(campaign, questions[number], number)]);

    private static IEnumerable<Choice> Options(Guid campaign, CampaignQuestion question, int number) =>
        question.Options.Select((option, i) => new Choice(ButtonData.Answer(campaign, number, i), option));

    private MessageBody Body(Guid id, CampaignWords words)
    {
        var content = words.Content;
        var lines = new List<string> { $"**{words.Title}**", content.Text };
        if (content.Link is { } link)
            lines.Add(replies.Say(NewsReplyKeys.Link, ("title", link.Title), ("address", link.Address)));
        if (content.Questions is [{ } first, ..]) lines.Add($"\n{first.Text}");
        lines.Add($"\n{replies.Say(NewsReplyKeys.From, ("organization", Sender(words.Organization)))}");
        return new MessageBody(string.Join('\n', lines), null, [.. Choices(id, content)]);
    }

    private IEnumerable<Choice> Choices(Guid id, CampaignContent content)
    {
        if (content.Questions is [{ } first, ..])
            foreach (var option in Options(id, first, 0)) yield return option;
        if (content.OffersReport)
            yield return new Choice(DialogButtons.Open(FileReportDialog.DialogName), replies.Say(NewsReplyKeys.Report));
        if (content.OffersQuestion) yield return new Choice(ButtonData.AskHow, replies.Say(NewsReplyKeys.Ask));
        yield return new Choice(ButtonData.StopNews(id), replies.Say(NewsReplyKeys.Stop)) { Small = true };
    }

    private string Sender(string? organization) => organization is null
        ? knowledge.Content.Ward.Name
        : knowledge.Content.Ward.Organizations.FirstOrDefault(o => o.Id == organization)?.Name
            ?? knowledge.Content.Ward.Name;
}
