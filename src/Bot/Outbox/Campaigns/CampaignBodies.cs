using System.Collections.Concurrent;
using System.Text.Json;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Bot.Dialogs.Reporting;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Talks;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Sending;
using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>The message of a campaign, one for each channel and residential group. It is kept in memory: from its
/// approval on a campaign does not change, and a changed one is not sent before its next approval.</summary>
internal sealed class CampaignBodies(
    KnowledgeBase knowledge, ReplyTexts replies, CampaignLinks links, IServiceScopeFactory scopes)
{
    private const int MostCampaigns = 32;
    private const int MostBodies = 512;
    private readonly ConcurrentDictionary<Guid, CampaignWords> _words = new();
    private readonly ConcurrentDictionary<(Guid Campaign, string Channel, string Group), MessageBody> _bodies = new();

    /// <summary>What a row of a campaign says.</summary>
    /// <exception cref="InvalidOperationException">There is no such campaign any more.</exception>
    public Task<MessageBody> OfAsync(OutboundMessage row, CancellationToken ct) =>
        OfAsync(row.CampaignId!.Value, row, ct);

    /// <summary>The message that a row of a correction corrects; null for any other row, and where no id of it is
    /// known.</summary>
    public async Task<Earlier?> EarlierAsync(OutboundMessage row, CancellationToken ct)
    {
        if ((await WordsAsync(row.CampaignId!.Value, ct))?.Corrects is not { } wrong) return null;
        await using var scope = scopes.CreateAsyncScope();
        return await Reading(scope).ProviderIdAsync(wrong.Id, row.ConversationId, ct) is { } id
            ? new Earlier(id, await OfAsync(wrong.Id, row, ct))
            : null;
    }

    private async Task<MessageBody> OfAsync(Guid id, OutboundMessage row, CancellationToken ct)
    {
        var words = await WordsAsync(id, ct) ?? throw new InvalidOperationException("The campaign is gone.");
        var group = words.Content.Link is null ? Subscription.NoGroup : await GroupAsync(row.ConversationId, ct);
        var key = (id, row.Channel, group);
        if (_bodies.TryGetValue(key, out var made)) return made;
        var address = words.Content.Link is { } link
            ? await links.OfAsync(id, row.Channel, group, link.Address, ct)
            : null;
        if (_bodies.Count >= MostBodies) _bodies.Clear();
        return _bodies[key] = Body(id, words, address);
    }

    public async Task<CampaignWords?> WordsAsync(Guid campaign, CancellationToken ct)
    {
        if (_words.TryGetValue(campaign, out var known)) return known;
        if (await NowAsync(campaign, ct) is not { } words) return null;
        if (_words.Count >= MostCampaigns) _words.Clear();
        return _words[campaign] = words;
    }

    /// <summary>The campaign as it stands now, at whatever step: not from memory.</summary>
    public async Task<CampaignWords?> NowAsync(Guid campaign, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Reading(scope).WordsAsync(campaign, ct);
    }

    /// <summary>The message of a row that an officer sent to his or her own chat for a look.</summary>
    /// <param name="values">The row's values.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<MessageBody> OfTestAsync(string? values, CancellationToken ct)
    {
        var filled = values is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(values) ?? [];
        return Guid.TryParse(filled.GetValueOrDefault(SendTest.CampaignValue), out var id)
            && await NowAsync(id, ct) is { } words
                ? AsTest(Body(id, words, null), replies.Say(TestReplyKeys.Heading))
                : MessageBody.Of(replies.Say(TestReplyKeys.Gone));
    }

    /// <summary>The same with buttons that count nowhere.</summary>
    public static MessageBody AsTest(MessageBody body, string? heading = null) => body with
    {
        Text = heading is null ? body.Text : $"**{heading}**\n\n{body.Text}",
        Choices = [.. body.Choices.Select(choice => choice with { Data = ButtonData.AsTest(choice.Data) })],
    };

    /// <summary>A question with its options as buttons.</summary>
    public static MessageBody Question(Guid campaign, IReadOnlyList<CampaignQuestion> questions, int number) =>
        new(questions[number].Text, null, [.. Options(campaign, questions[number], number)]);

    private static IEnumerable<Choice> Options(Guid campaign, CampaignQuestion question, int number) =>
        question.Options.Select((option, i) => new Choice(ButtonData.Answer(campaign, number, i), option));

    private MessageBody Body(Guid id, CampaignWords words, string? address)
    {
        var content = words.Content;
        var first = content.Questions is [{ } question, ..] ? question.Text : null;
        var text = CampaignLines.Text(
            knowledge, words.Title, content.Text, first, words.Organization, words.Corrects?.Title);
        return new MessageBody(text, null, [.. Choices(id, content, address)]) { Picture = content.Picture };
    }

    private IEnumerable<Choice> Choices(Guid id, CampaignContent content, string? address)
    {
        if (content.Questions is [{ } first, ..])
            foreach (var option in Options(id, first, 0)) yield return option;
        if (content.Link is { } link) yield return Choice.Leading(address ?? link.Address, link.Title);
        if (content.OffersReport)
            yield return new Choice(DialogButtons.Open(FileReportDialog.DialogName), replies.Say(NewsReplyKeys.Report));
        if (content.OffersQuestion) yield return new Choice(ButtonData.AskHow, replies.Say(NewsReplyKeys.Ask));
        yield return new Choice(ButtonData.StopNews(id), replies.Say(NewsReplyKeys.Stop)) { Small = true };
    }

    private async Task<string> GroupAsync(Guid conversationId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Reading(scope).GroupOfAsync(conversationId, ct);
    }

    private static ReadSending Reading(AsyncServiceScope scope) =>
        new(scope.ServiceProvider.GetRequiredService<WardDb>());
}
