using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Switching;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Dialogs;
using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>Brings what a resident does to the dialog that waits for it, begins dialogs, and lets a question interrupt
/// one. Whatever is not for a dialog goes its usual way and gets a button back to the waiting one.</summary>
internal sealed class DialogRunner(
    IEnumerable<IDialog> known, KnowledgeBase knowledge, QuestionDialog questions, DialogWords words,
    SwitchGate gate, TimeProvider clock)
{
    private readonly IReadOnlyList<IDialog> _known = [.. known];

    /// <param name="talk">The talk.</param>
    /// <param name="stored">Its open dialogs as stored.</param>
    /// <param name="inbound">What the resident did.</param>
    /// <param name="otherwise">What happens with it outside any dialog.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<TurnResult> RunAsync(
        Talk talk, string? stored, Inbound inbound, Func<Task<TurnResult>> otherwise, CancellationToken ct)
    {
        if (await gate.StopAsync(talk, inbound, ct) is { } stopped) return stopped;
        var open = OpenDialogs.Read(stored, _known, clock.GetUtcNow());
        var turn = new RunningTurn(talk, open, inbound, clock.GetUtcNow());
        var result = await TakeAsync(turn, ct);
        if (result is null && await BegunByAsync(turn, ct) is { } begun) result = begun;
        result ??= await PastWaitingAsync(turn, await OutsideAsync(turn, await otherwise(), ct), ct);
        if (result.LeavesDialogs) result = LeaveAll(open, result);
        return words.WithNotes(result, open) with { Dialogs = open.Kept };
    }

    private async Task<TurnResult?> TakeAsync(RunningTurn turn, CancellationToken ct) => turn.Inbound switch
    {
        Pressed pressed when DialogPress.Read(pressed.Data) is { } press => await PressAsync(turn, press, ct),
        Said said when turn.Open.Top is { } top => await HearAsync(turn, top, said.Text, ct),
        Sent sent when turn.Open.Top is { } top => await ReceiveAsync(turn, top, sent, ct),
        _ => null,
    };

    private async Task<TurnResult> PressAsync(RunningTurn turn, DialogPress press, CancellationToken ct)
    {
        if (press.Kind == PressKind.Open)
            return Named(press.Key) is { } dialog ? await EnterAsync(turn, dialog, press.Value, ct) : words.Gone();
        if (turn.Open.Find(press.Key) is not { } entry) return words.Gone();
        return press.Kind switch
        {
            PressKind.Leave => Leave(turn, entry),
            PressKind.Resume => await StepAsync(turn, entry, new CameBack(), ct),
            PressKind.Back => await StepAsync(turn, entry, new WentBack(), ct),
            PressKind.Skip => await StepAsync(turn, entry, new Skipped(), ct),
            _ => await StepAsync(turn, entry, new Chose(press.Value), ct),
        };
    }

    private async Task<TurnResult?> HearAsync(RunningTurn turn, OpenDialog top, string text, CancellationToken ct)
    {
        switch (knowledge.ReadDialogWord(text))
        {
            case DialogWord.Leave: return Leave(turn, top);
            // The words go their usual way; that the draft waits is said beside.
            case var _ when await gate.IsOffAsync(Named(top.Name)!, ct): return null;
            case DialogWord.Back: return await StepAsync(turn, top, new WentBack(), ct);
            case DialogWord.Skip: return await StepAsync(turn, top, new Skipped(), ct);
            case DialogWord.Resume: return await StepAsync(turn, top, new CameBack(), ct);
        }
        var step = await AskAsync(turn, top, new Wrote(text), ct);
        if (step.Heard == Heard.Surely) return Apply(turn, top, step);
        if (step.Heard == Heard.Understood && !SaysMore(turn, top, text)) return Apply(turn, top, step);
        if (step.Heard is Heard.NotUnderstood or Heard.NotMine && await BegunByAsync(turn, ct) is { } other)
            return other;
        var answered = await questions.AnswerAsync(turn.Talk, text, ct);
        if (step.Heard == Heard.NotMine) return await OutsideAsync(turn, answered, ct);
        if (step.Heard == Heard.Told) return BesideHelp(Apply(turn, top, step), answered);
        return Interruption.Is(step.Heard, answered, text)
            ? await OutsideAsync(turn, answered, ct)
            : Apply(turn, top, step);
    }

    // Who tells that somebody was hurt is told where help is, and has told it all the same.
    private static TurnResult BesideHelp(TurnResult step, TurnResult answered) =>
        Interruption.IsDanger(answered)
            ? step with { Replies = [.. answered.Replies, .. step.Replies], Answers = answered.Answers }
            : step;

    /// <summary>What was answered outside any dialog, or the dialog that its route begins: then nothing of the answer
    /// is kept, the words belong to the dialog.</summary>
    private async Task<TurnResult> OutsideAsync(RunningTurn turn, TurnResult answered, CancellationToken ct)
    {
        var route = answered.Answers is [{ } row] ? row.Route : null;
        var dialog = route is null ? null : _known.FirstOrDefault(d => d.Route == route);
        return dialog is null ? words.WithResume(answered, turn.Open) : await EnterAsync(turn, dialog, "", ct);
    }

    // A number in a long question (nhà số 5 …) is no answer to a step, unless the dialog knows the whole as its own.
    private bool SaysMore(RunningTurn turn, OpenDialog top, string text) =>
        Interruption.MayBe(text) && !Named(top.Name)!.IsBegunBy(turn.Inbound);

    private async Task<TurnResult?> ReceiveAsync(RunningTurn turn, OpenDialog top, Sent sent, CancellationToken ct)
    {
        var off = await gate.IsOffAsync(Named(top.Name)!, ct);
        if (off) return gate.Say(SwitchGate.KeyOfWaiting(Named(top.Name)!));
        var step = await AskAsync(turn, top, new Received(sent), ct);
        if (step.Heard is not (Heard.NotUnderstood or Heard.NotMine)) return Apply(turn, top, step);
        return sent.Caption.Length > 0 ? await HearAsync(turn, top, sent.Caption, ct) : null;
    }

    /// <summary>The dialog this message begins, if any: one that content/dialogs.yml names for these words, or one
    /// that knows the message as its own.</summary>
    private async Task<TurnResult?> BegunByAsync(RunningTurn turn, CancellationToken ct)
    {
        var name = turn.Inbound is Said said ? knowledge.DialogMeantBy(said.Text) : null;
        var dialog = _known.FirstOrDefault(d => d.IsBegunBy(turn.Inbound)) ?? (name is null ? null : Named(name));
        return dialog is null ? null : await EnterAsync(turn, dialog, argument: "", ct);
    }

    /// <summary>Begins a dialog, or takes an open one up again that must not lose its draft.</summary>
    private async Task<TurnResult> EnterAsync(
        RunningTurn turn, IDialog dialog, string argument, CancellationToken ct)
    {
        var waiting = turn.Open.Named(dialog.Name);
        if (await gate.IsOffAsync(dialog, ct))
            return gate.Say(waiting is null ? SwitchGate.KeyOf(dialog) : SwitchGate.KeyOfWaiting(dialog));
        if (waiting is null || !dialog.KeepsDraft(waiting.State))
            return await BeginAsync(turn, dialog, argument, ct);
        return await StepAsync(turn, waiting, turn.Inbound is Sent sent ? new Received(sent) : new CameBack(), ct);
    }

    private async Task<TurnResult> BeginAsync(
        RunningTurn turn, IDialog dialog, string argument, CancellationToken ct)
    {
        var key = RunningTurn.KeyOf(turn.Talk.InboundId);
        var step = await dialog.BeginAsync(turn.Context(key), turn.Inbound, argument, ct);
        return Apply(turn, new OpenDialog(dialog.Name, dialog.Version, key, "", turn.Now), step);
    }

    private async Task<TurnResult> StepAsync(
        RunningTurn turn, OpenDialog entry, DialogInput input, CancellationToken ct) =>
        await gate.IsOffAsync(Named(entry.Name)!, ct)
            ? gate.Say(SwitchGate.KeyOfWaiting(Named(entry.Name)!))
            : Apply(turn, entry, await AskAsync(turn, entry, input, ct));

    // Whoever tells on in a draft that is turned off must know that it was not heard.
    private async Task<TurnResult> PastWaitingAsync(RunningTurn turn, TurnResult outside, CancellationToken ct)
    {
        if (turn.Inbound is not Said || turn.Open.Top is not { } top || Named(top.Name) is not { } dialog
            || outside.Answers.Count == 0 || !await gate.IsOffAsync(dialog, ct))
            return outside;
        var note = gate.Say(SwitchGate.KeyOfWaiting(dialog));
        return outside with { Replies = [.. note.Replies, .. outside.Replies] };
    }

    private ValueTask<DialogTurn> AskAsync(
        RunningTurn turn, OpenDialog entry, DialogInput input, CancellationToken ct) =>
        Named(entry.Name)!.TakeAsync(turn.Context(entry.Key), entry.State, input, ct);

    private TurnResult Apply(RunningTurn turn, OpenDialog entry, DialogTurn step)
    {
        if (step.State is null) turn.Open.Remove(entry);
        else turn.Open.Put(entry with { State = step.State, Until = turn.Now + Named(entry.Name)!.Lasts });
        if (step == DialogTurn.Unreadable) return words.Lost();
        var result = new TurnResult(step.Replies)
        {
            AlsoDo = step.AlsoDo,
            ShownInstead = step.ShownInstead,
            LeavesDialogs = step.LeavesDialogs,
        };
        // A dialog that is over may have been begun inside another one.
        return step.State is null ? words.WithResume(result, turn.Open) : result;
    }

    private TurnResult Leave(RunningTurn turn, OpenDialog entry)
    {
        turn.Open.Remove(entry);
        var left = words.Left(entry.Name) with { AlsoDo = Named(entry.Name)!.WhenLeft(entry.State) };
        return words.WithResume(left, turn.Open);
    }

    private TurnResult LeaveAll(OpenDialogs open, TurnResult result)
    {
        var toDo = open.All.Select(entry => Named(entry.Name)!.WhenLeft(entry.State)).OfType<Func<WardDb,
            CancellationToken, Task>>().ToList();
        open.RemoveAll();
        return toDo.Count == 0 ? result : result with
        {
            AlsoDo = async (db, ct) =>
            {
                foreach (var work in toDo) await work(db, ct);
                if (result.AlsoDo is { } also) await also(db, ct);
            },
        };
    }

    private IDialog? Named(string name) => _known.FirstOrDefault(dialog => dialog.Name == name);
}
