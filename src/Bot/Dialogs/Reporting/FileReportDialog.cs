using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Switches;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>A report of suspected goods as a talk: category, what, where, when, photos, how to be told, the draft, and
/// the receipt. Every step can be skipped, gone back to and corrected.</summary>
internal sealed class FileReportDialog(
    ReportBeginning beginning, ReportQuestions questions, ReportAnswers answers, ReportChoices choices,
    DraftPhotos photos, SendReport send) : Dialog<ReportState>(ReportJson.Short.ReportState)
{
    public const string DialogName = "report";
    private const string ReportRoute = "report_intent";

    public override string Name => DialogName;

    public override int Version => 1;

    public override TimeSpan Lasts => Ward.Reports.ReportRules.KeepDraft;

    public override string? Route => ReportRoute;

    public override Switchable? Switch => Switchable.Reports;

    protected override bool HasDraft => true;

    public override bool IsBegunBy(Inbound inbound) => ReportBeginning.Is(inbound);

    public override async ValueTask<DialogTurn> BeginAsync(
        DialogContext context, Inbound by, string argument, CancellationToken ct)
    {
        var state = await beginning.OfAsync(context, by, argument, ct);
        var stoppers = questions.Stoppers(context);
        if (by is not Sent sent || !DraftPhotos.IsPhoto(sent))
            return Stay(state, stoppers, questions.Of(context, state));
        var taken = await photos.TakeAsync(context, state, sent, ct);
        return Photo(context, taken, [stoppers]);
    }

    protected override bool IsWhole(ReportState state) => Enum.IsDefined(state.Step) && state.Id != Guid.Empty;

    protected override Func<WardDb, CancellationToken, Task> WhenLeft(ReportState state) =>
        (db, ct) => new DropDraft(db).RunAsync(state.Id, null, ct);

    protected override async ValueTask<DialogTurn> TakeAsync(
        DialogContext context, ReportState state, DialogInput input, CancellationToken ct) => input switch
        {
            Wrote wrote => Heed(context, answers.Take(state, wrote.Text)),
            Chose chose => Heed(context, choices.Take(state, chose.Value)),
            Skipped when state.Step == ReportStep.Category => Ask(context, state, ReportAskKeys.CategoryAgain),
            Skipped when state.Step is ReportStep.Draft => Ask(context, state),
            Skipped when state.Step is ReportStep.Follow or ReportStep.Contact =>
                Heed(context, answers.Choose(state, ReportFollow.Talk)),
            Skipped => Ask(context, answers.Next(state)),
            WentBack => Ask(context, answers.Back(state)),
            Received { Thing: var thing } => await ReceiveAsync(context, state, thing, ct),
            _ => Ask(context, state),
        };

    private DialogTurn Heed(DialogContext context, Heeded heeded)
    {
        if (heeded.Sends) return Send(context, heeded.State);
        var turn = heeded.ShowsGroups
            ? Stay(heeded.State, questions.Groups(context))
            : Ask(context, heeded.State, heeded.Note);
        return turn with
        {
            Heard = heeded.Heard,
            ShownInstead = heeded.ShownInstead is { } key ? questions.Say(key) : null,
            AlsoDo = heeded.DropsPhotos ? WhenLeft(heeded.State) : null,
        };
    }

    private DialogTurn Ask(DialogContext context, ReportState state, string? note = null)
    {
        if (state.Step == ReportStep.Draft && state.Receipt is null) state = state with { Receipt = send.NewReceipt() };
        return Stay(state, questions.Of(context, state, note is null ? null : questions.Say(note)));
    }

    private DialogTurn Send(DialogContext context, ReportState state)
    {
        if (!state.SaysSomething || state.Category is null)
            return Ask(context, state with
            {
                Step = state.Category is null ? ReportStep.Category : ReportStep.Story,
                Editing = true,
            }, ReportAskKeys.TooLittle);
        return send.Run(context, state) ?? Ask(context, state, ReportAskKeys.TooMany);
    }

    private async ValueTask<DialogTurn> ReceiveAsync(
        DialogContext context, ReportState state, Sent thing, CancellationToken ct)
    {
        if (thing.Place is { } place)
        {
            var with = state with { Latitude = place.Latitude, Longitude = place.Longitude };
            return state.Step == ReportStep.Place
                ? Ask(context, answers.Next(with))
                : Ask(context, with, PhotoReplyKeys.PlaceTaken);
        }
        if (!DraftPhotos.IsPhoto(thing))
            return Ask(context, state, PhotoReplyKeys.OnlyPhotos) with { Heard = Heard.Understood };
        var told = thing.Caption.Length > 0 ? answers.WithStory(state, thing.Caption, false) : state;
        return Photo(context, await photos.TakeAsync(context, told, thing, ct), []);
    }

    private DialogTurn Photo(DialogContext context, TakenIntoDraft taken, IReadOnlyList<MessageBody> first)
    {
        List<MessageBody> said = [.. first];
        if (taken.Note is { } note) said.Add(questions.Of(context, taken.State, note));
        if (taken.OffersPlace) said.Add(questions.OfferPlace(context));
        return Stay(taken.State, said) with { AlsoDo = taken.AlsoDo };
    }
}
