using System.Globalization;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Bot.Outbox.Campaigns;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.News;

/// <summary>Goes on with what somebody began on the site: the address that opened this talk brought it along, as the
/// argument of /start.</summary>
internal sealed class FromSite(
    KnowledgeBase knowledge, SubscribeQuestions questions, CampaignBodies campaigns, IServiceScopeFactory scopes,
    TimeProvider clock)
{
    /// <summary>The code of what was chosen follows.</summary>
    public const string Subscription = "dk_";

    /// <summary>The campaign whose questions are to be answered follows.</summary>
    public const string Question = "q_";

    /// <returns>Null when the argument is none of these.</returns>
    public async Task<TurnResult?> TakeAsync(Talk talk, string argument, CancellationToken ct)
    {
        if (argument.StartsWith(Subscription, StringComparison.Ordinal))
            return await SubscribeAsync(talk, argument[Subscription.Length..], ct);
        return argument.StartsWith(Question, StringComparison.Ordinal)
            && Guid.TryParseExact(argument[Question.Length..], "N", out var campaign)
            ? await AskAsync(campaign, ct)
            : null;
    }

    private async Task<TurnResult> SubscribeAsync(Talk talk, string code, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await new TakeOffer(scope.ServiceProvider.GetRequiredService<WardDb>(), clock).FindAsync(code, ct);
        var button = new Choice(DialogButtons.Open(SubscribeDialog.DialogName),
            questions.Say(DialogReplyKeys.Begin(SubscribeDialog.DialogName)));
        if (found is null || StillThere(found) is not { Topics.Count: > 0 } wish)
            return Shown(MessageBody.Of(questions.Say(NewsReplyKeys.OfferGone), button));
        var most = knowledge.Content.Ward.News.MostPerWeek.ToString(CultureInfo.InvariantCulture);
        var done = questions.Say(NewsReplyKeys.Done, ("topics", questions.Names(wish.Topics)), ("count", most));
        return Shown(MessageBody.Of($"{done}\n{questions.Say(NewsReplyKeys.WayOut)}")) with
        {
            AlsoDo = (db, token) => new TakeOffer(db, clock).RunAsync(code, wish, talk.ConversationId, token),
        };
    }

    private NewsWish StillThere(NewsWish wish) => wish with
    {
        Topics = [.. wish.Topics.Where(key => questions.Knows(SubscribeStep.Topics, key))],
        Organizations = [.. wish.Organizations.Where(key => questions.Knows(SubscribeStep.Organizations, key))],
        Group = questions.Knows(SubscribeStep.Group, wish.Group) ? wish.Group : "",
    };

    private async Task<TurnResult> AskAsync(Guid campaign, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var news = new ReadNews(scope.ServiceProvider.GetRequiredService<WardDb>());
        var words = await news.IsShownAsync(campaign, ct) ? await campaigns.WordsAsync(campaign, ct) : null;
        return words?.Content.Questions is { Count: > 0 } asked
            ? Shown(CampaignBodies.Question(campaign, asked, 0))
            : Shown(MessageBody.Of(questions.Say(NewsReplyKeys.Gone)));
    }

    // The argument is nobody's words.
    private TurnResult Shown(MessageBody body) => new(body) { ShownInstead = questions.Say(NewsReplyKeys.FromSite) };
}
