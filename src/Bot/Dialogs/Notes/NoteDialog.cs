using System.Text.Json.Serialization;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Switches;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.Notes;

/// <summary>"This answer is wrong": asks for one note in the resident's own words and puts it on the officers' desk.
/// The press alone already counts as the opinion that it is wrong.</summary>
internal sealed class NoteDialog(
    KnowledgeBase knowledge, ReplyTexts replies, IServiceScopeFactory scopes, TimeProvider clock)
    : Dialog<NoteState>(NoteJson.Default.NoteState)
{
    public override string Name => "note";

    public override int Version => 1;

    public override TimeSpan Lasts => TimeSpan.FromMinutes(30);

    public override Switchable? Switch => Switchable.Feedback;

    public override bool IsBegunBy(Inbound inbound) => WrongAnswer(inbound) is not null;

    public override async ValueTask<DialogTurn> BeginAsync(
        DialogContext context, Inbound by, string argument, CancellationToken ct)
    {
        if (WrongAnswer(by) is not { } question) return End(Say(BotReplyKeys.FeedbackTooOld));
        var talk = context.Talk.ConversationId;
        await using var scope = scopes.CreateAsyncScope();
        var read = new ReadAnswer(scope.ServiceProvider.GetRequiredService<WardDb>(), clock);
        if (await read.FindAsync(question, talk, ct) is null) return End(Say(BotReplyKeys.FeedbackTooOld));
        var turn = await read.TakesNotesAsync(talk, ct)
            ? Stay(new NoteState(question), Ask(context))
            : End(Say(BotReplyKeys.NoteTooMany, HandOffButton(question)));
        return turn with
        {
            AlsoDo = async (db, token) =>
                await new RecordFeedback(db, clock).RunAsync(question, talk, AnswerFeedback.Wrong, token),
        };
    }

    protected override ValueTask<DialogTurn> TakeAsync(
        DialogContext context, NoteState state, DialogInput input, CancellationToken ct) =>
        ValueTask.FromResult(input switch
        {
            Wrote { Text: var text } => Take(context, state, text),
            Skipped => End(Say(BotReplyKeys.NoteSkipped, HandOffButton(state.Question))),
            Received => Stay(state, Ask(context)) with { Heard = Heard.NotUnderstood },
            _ => Stay(state, Ask(context)),
        });

    private DialogTurn Take(DialogContext context, NoteState state, string text)
    {
        var note = CutText.At(knowledge.Mask(text), AnswerNote.LongestText);
        if (!note.Any(char.IsLetterOrDigit)) return Stay(state, Ask(context)) with { Heard = Heard.NotUnderstood };
        return End(Say(BotReplyKeys.NoteThanks, HandOffButton(state.Question))) with
        {
            Heard = Heard.AsFreeWords,
            AlsoDo = async (db, token) => await new LeaveNote(db, clock)
                .RunAsync(state.Question, context.Talk.ConversationId, note, token),
        };
    }

    private static Guid? WrongAnswer(Inbound inbound) =>
        inbound is Pressed pressed
        && ChoiceData.Read(pressed.Data) is FeedbackGiven { Feedback: AnswerFeedback.Wrong } given
            ? given.Question
            : null;

    private MessageBody Ask(DialogContext context) => Say(BotReplyKeys.NoteAsk,
        new Choice(DialogButtons.Skip(context.Key), replies.Say(BotReplyKeys.NoteSkip)));

    private MessageBody Say(string key, params Choice[] choices) => MessageBody.Of(replies.Say(key), choices);

    private Choice HandOffButton(Guid question) =>
        new(ButtonData.HandOff(question), replies.Say(BotReplyKeys.HandOffButton));
}

/// <summary>What a note waits for: the answer it is about.</summary>
internal sealed record NoteState(Guid Question);

[JsonSerializable(typeof(NoteState))]
internal sealed partial class NoteJson : JsonSerializerContext;
