using System.Globalization;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.News;

/// <summary>/dangky: topics, residential group, organizations, consent. Nothing is kept before the consent.</summary>
internal sealed class SubscribeDialog(
    SubscribeQuestions questions, KnowledgeBase knowledge, IServiceScopeFactory scopes, TimeProvider clock)
    : Dialog<SubscribeState>(SubscribeJson.Default.SubscribeState)
{
    public const string DialogName = "subscribe";

    /// <summary>What a link that opens the bot says to begin this.</summary>
    public const string StartArgument = "dangky";
    private const string RouteName = "subscribe";

    public override string Name => DialogName;

    public override int Version => 1;

    public override TimeSpan Lasts => TimeSpan.FromHours(1);

    public override string? Route => RouteName;

    public override bool IsBegunBy(Inbound inbound) =>
        inbound is Commanded { Name: Commands.Subscribe }
            or Commanded { Name: Commands.Start, Argument: StartArgument };

    public override async ValueTask<DialogTurn> BeginAsync(
        DialogContext context, Inbound by, string argument, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var read = new ReadSubscription(scope.ServiceProvider.GetRequiredService<WardDb>());
        var now = await read.RunAsync(context.Talk.ConversationId, ct);
        var state = new SubscribeState(SubscribeStep.Topics, now?.Wish.Topics ?? [], now?.Wish.Group ?? "",
            now?.Wish.Organizations ?? []);
        var before = now is { IsActive: true }
            ? questions.Say(NewsReplyKeys.Now, ("topics", questions.Names(now.Wish.Topics)))
            : null;
        return Stay(state, questions.Of(context, state, before));
    }

    protected override bool IsWhole(SubscribeState state) =>
        state is { Topics: not null, Group: not null, Organizations: not null };

    protected override ValueTask<DialogTurn> TakeAsync(
        DialogContext context, SubscribeState state, DialogInput input, CancellationToken ct) =>
        ValueTask.FromResult(input switch
        {
            Chose { Value: var value } => Choose(context, state, value),
            Wrote { Text: var text } when state.Step == SubscribeStep.Consent && questions.Agrees(text) =>
                Finish(context, state),
            WentBack => Ask(context, state with { Step = questions.Before(state.Step) }),
            Skipped when state.Step == SubscribeStep.Group => Ask(context, Behind(state with { Group = "" })),
            Skipped or CameBack => Ask(context, state),
            _ => Ask(context, state) with { Heard = Heard.NotUnderstood },
        });

    private DialogTurn Choose(DialogContext context, SubscribeState state, string value)
    {
        if (value == SubscribeQuestions.Next) return Next(context, state);
        if (value == SubscribeQuestions.Agree)
            return state.Step == SubscribeStep.Consent ? Finish(context, state) : Ask(context, state);
        if (questions.Knows(SubscribeStep.Topics, value) && state.Step == SubscribeStep.Topics)
            return Ask(context, state with { Topics = Turned(state.Topics, value) });
        if (questions.Knows(SubscribeStep.Group, value) && state.Step == SubscribeStep.Group)
            return Ask(context, Behind(state with { Group = value }));
        return questions.Knows(SubscribeStep.Organizations, value) && state.Step == SubscribeStep.Organizations
            ? Ask(context, state with { Organizations = Turned(state.Organizations, value) })
            : Ask(context, state);
    }

    private DialogTurn Next(DialogContext context, SubscribeState state) =>
        state is { Step: SubscribeStep.Topics, Topics.Count: 0 }
            ? Stay(state, questions.Of(context, state, questions.Say(NewsReplyKeys.TopicNeeded)))
            : Ask(context, Behind(state));

    private DialogTurn Finish(DialogContext context, SubscribeState state)
    {
        var talk = context.Talk.ConversationId;
        var wish = new NewsWish(state.Topics, state.Group, state.Organizations, questions.ConsentVersion);
        var most = knowledge.Content.Ward.News.MostPerWeek.ToString(CultureInfo.InvariantCulture);
        return End(MessageBody.Of(questions.Say(NewsReplyKeys.Done, ("topics", questions.Names(state.Topics)),
            ("count", most)))) with
        {
            AlsoDo = (db, token) => new Subscribe(db, clock).RunAsync(talk, wish, token),
        };
    }

    private SubscribeState Behind(SubscribeState state) => state with { Step = questions.After(state.Step) };

    private DialogTurn Ask(DialogContext context, SubscribeState state) => Stay(state, questions.Of(context, state));

    private static List<string> Turned(IReadOnlyList<string> chosen, string key) =>
        chosen.Contains(key) ? [.. chosen.Where(one => one != key)] : [.. chosen, key];
}
