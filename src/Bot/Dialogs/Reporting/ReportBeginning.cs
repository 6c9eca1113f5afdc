using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Questions;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>What a report begins with: a command, a poster's link, a photo, words that mean a report, or the button
/// under an answer, whose question becomes the first words.</summary>
internal sealed class ReportBeginning(
    KnowledgeBase knowledge, DraftText draft, ReportAnswers answers, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const string PlaceLink = "r_";

    // "Tôi muốn phản ánh" tells nothing yet.
    private const int FewestSpaces = 5;

    public static bool Is(Inbound inbound) => inbound switch
    {
        Commanded { Name: Commands.Report } => true,
        Commanded { Name: Commands.Start } start => start.Argument.StartsWith(PlaceLink, StringComparison.Ordinal),
        Sent sent => DraftPhotos.IsPhoto(sent) && !KnowledgeBase.SoundsLikeAQuestion(sent.Caption),
        _ => false,
    };

    public async Task<ReportState> OfAsync(DialogContext context, Inbound by, string argument, CancellationToken ct)
    {
        var state = new ReportState { Id = Guid.CreateVersion7(context.Now) };
        return by switch
        {
            Commanded { Name: Commands.Start } start => AtPlace(state, start.Argument[PlaceLink.Length..]),
            Commanded command => Told(state, command.Argument),
            Said said => Told(state, said.Text),
            Sent { Caption.Length: > 0 } sent => Told(state, sent.Caption),
            Pressed when ChoiceData.TryLong(argument, out var question) =>
                await OfQuestionAsync(state, context.Talk, question, ct),
            _ => state,
        };
    }

    private ReportState AtPlace(ReportState state, string key) =>
        draft.PlaceOf(key) is null ? state : state with { PlaceKey = key };

    private ReportState Told(ReportState state, string text) =>
        text.Count(char.IsWhiteSpace) >= FewestSpaces ? answers.WithStory(state, text, instead: false) : state;

    private async Task<ReportState> OfQuestionAsync(
        ReportState state, Talk talk, Guid question, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var row = await new ReadAnswer(scope.ServiceProvider.GetRequiredService<WardDb>(), clock)
            .FindAsync(question, talk.ConversationId, ct);
        if (row is null) return state;
        var category = ReportOffer.CategoryOf(row.ArticleId is { } id
            ? knowledge.Content.Articles.GetValueOrDefault(id)?.Topic
            : null);
        var with = Told(state, row.Question);
        return knowledge.Content.Ward.Categories.Any(c => c.Id == category)
            ? answers.Next(with with { Category = category })
            : with;
    }
}
