using System.Globalization;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Reports;

namespace BachDang.Outreach.Bot.Dialogs.Tracking;

/// <summary>Shows what became of a report and brings the reporter's words to the ward. A report is opened by the talk
/// that follows it or by its receipt; a receipt typed at any time is understood.</summary>
internal sealed class TrackReportDialog(
    ReportLookup lookup, TrackWords words, TrackActs acts, KnowledgeBase knowledge, Receipts receipts)
    : Dialog<TrackState>(TrackJson.Default.TrackState)
{
    public const string DialogName = "track";
    private const string TrackRoute = "track_report";

    public override string Name => DialogName;

    public override int Version => 1;

    public override TimeSpan Lasts => TimeSpan.FromMinutes(30);

    public override string? Route => TrackRoute;

    public override bool IsQuiet => true;

    public override bool IsBegunBy(Inbound inbound) =>
        inbound is Commanded { Name: Commands.Track } || (inbound is Said said && TypedReceipt.Is(said.Text));

    public override async ValueTask<DialogTurn> BeginAsync(
        DialogContext context, Inbound by, string argument, CancellationToken ct)
    {
        if (by is Pressed && ReportKey.TryRead(argument, out var report))
            return await ShowAsync(context, new TrackState(TrackStep.Shown, report, null), null, ct);
        var typed = by is Commanded command ? command.Argument : by is Said said && TypedReceipt.Is(said.Text)
            ? said.Text
            : "";
        if (typed.Length > 0) return await LookUpAsync(context, typed, ct);
        var own = await lookup.OfTalkAsync(context.Talk, ct);
        return Stay(new TrackState(TrackStep.Receipt, null, null), words.Ask(context, own));
    }

    protected override bool IsWhole(TrackState state) => Enum.IsDefined(state.Step);

    protected override async ValueTask<DialogTurn> TakeAsync(
        DialogContext context, TrackState state, DialogInput input, CancellationToken ct) => (state.Step, input) switch
        {
            (TrackStep.Receipt or TrackStep.Shown, Wrote wrote) when receipts.Parse(wrote.Text) is not null
                && (state.Step == TrackStep.Receipt || TypedReceipt.Is(wrote.Text)) =>
                await LookUpAsync(context, wrote.Text, ct),
            (TrackStep.Receipt, Wrote wrote) => NotReceipt(context, state, wrote.Text),
            (TrackStep.Words or TrackStep.Contest, Wrote wrote) =>
                await SayAsync(context, state, wrote.Text, ct),
            (TrackStep.Receipt, Received) => Stay(state, words.Ask(context, [])) with { Heard = Heard.NotMine },
            (_, Wrote or Received) => Stay(state) with { Heard = Heard.NotMine },
            (_, Chose chose) => await ChooseAsync(context, state, chose.Value, ct),
            (TrackStep.Receipt, _) => Stay(state, words.Ask(context, await lookup.OfTalkAsync(context.Talk, ct))),
            _ => await ShowAsync(context, state with { Step = TrackStep.Shown }, null, ct),
        };

    private async Task<DialogTurn> LookUpAsync(DialogContext context, string typed, CancellationToken ct)
    {
        var waiting = new TrackState(TrackStep.Receipt, null, null);
        if (receipts.Parse(typed) is not { } receipt) return NotReceipt(context, waiting, typed);
        var found = await lookup.HashOfAsync(context.Talk, receipt, ct);
        var turn = found.Refusal switch
        {
            null => await ShowAsync(
                context, new TrackState(TrackStep.Shown, null, found.Value), null, ct),
            LookupsPaused paused => Stay(waiting, words.Say(TrackReplyKeys.Paused, ("minutes", Minutes(paused.Wait)))),
            _ => Stay(waiting, words.Say(TrackReplyKeys.NotFound)),
        };
        return turn with { Heard = Heard.Surely, ShownInstead = words.Text(TrackReplyKeys.ReceiptShown) };
    }

    // What has about a receipt's length is one with a slip, and stands nowhere in the open either.
    private DialogTurn NotReceipt(DialogContext context, TrackState state, string typed)
    {
        var looksLikeOne = TypedReceipt.Is(typed) || (typed.Any(char.IsAsciiDigit) && typed.Length <= 24);
        var turn = Stay(state, words.AskWords(context, TrackReplyKeys.NotReceipt));
        return looksLikeOne
            ? turn with { Heard = Heard.Surely, ShownInstead = words.Text(TrackReplyKeys.ReceiptShown) }
            : turn with { Heard = Heard.NotUnderstood };
    }

    private async Task<DialogTurn> ShowAsync(
        DialogContext context, TrackState state, string? note, CancellationToken ct)
    {
        if (await lookup.FindAsync(context.Talk, state, ct) is not { } report)
            return End(words.Say(TrackReplyKeys.Gone));
        var here = await lookup.IsFollowedHereAsync(context.Talk, report.Id, ct);
        return Stay(state with { Step = TrackStep.Shown },
            words.Report(context, report, here, note is null ? null : words.Text(note))) with
        {
            AlsoDo = acts.Seen(report.Id),
        };
    }

    private async Task<DialogTurn> ChooseAsync(
        DialogContext context, TrackState state, string value, CancellationToken ct)
    {
        if (value == TrackWords.Done) return End(words.Say(TrackReplyKeys.Done));
        if (await lookup.FindAsync(context.Talk, state, ct) is not { } report)
            return End(words.Say(TrackReplyKeys.Gone));
        return value switch
        {
            TrackWords.Write => Stay(state with { Step = TrackStep.Words },
                words.AskWords(context, TrackReplyKeys.AskAnswer)),
            TrackWords.Contest when report.MayContest => Stay(state with { Step = TrackStep.Contest },
                words.AskWords(context, TrackReplyKeys.AskContest)),
            TrackWords.Clear or TrackWords.Unclear when report.MayRate => End(words.Say(TrackReplyKeys.Rated)) with
            {
                AlsoDo = acts.Rate(report.Id, value == TrackWords.Clear),
            },
            TrackWords.Follow => End(words.Say(TrackReplyKeys.Followed)) with
            {
                AlsoDo = acts.Follow(context.Talk, report.Id),
            },
            TrackWords.Unfollow => End(words.Say(TrackReplyKeys.Unfollowed)) with { AlsoDo = acts.Unfollow(report.Id) },
            _ => await ShowAsync(context, state, null, ct),
        };
    }

    private async Task<DialogTurn> SayAsync(
        DialogContext context, TrackState state, string text, CancellationToken ct)
    {
        if (await lookup.FindAsync(context.Talk, state, ct) is not { } report)
            return End(words.Say(TrackReplyKeys.Gone));
        var masked = knowledge.Mask(text);
        if (!masked.Any(char.IsLetterOrDigit))
            return Stay(state, words.AskWords(context, TrackReplyKeys.AskAnswer)) with { Heard = Heard.NotUnderstood };
        if (state.Step == TrackStep.Contest)
            return report.MayContest
                ? End(words.Say(TrackReplyKeys.Contested)) with
                {
                    Heard = Heard.Told,
                    AlsoDo = acts.Contest(context.Talk, report.Id, masked),
                }
                : await ShowAsync(context, state, null, ct);
        if (acts.HasWrittenEnough(report)) return End(words.Say(TrackReplyKeys.TooMany));
        return End(words.Say(TrackReplyKeys.Answered)) with
        {
            Heard = Heard.Told,
            AlsoDo = acts.Write(context.Talk, report.Id, masked),
        };
    }

    private static string Minutes(TimeSpan wait) =>
        Math.Max(1, Math.Ceiling(wait.TotalMinutes)).ToString(CultureInfo.InvariantCulture);
}
