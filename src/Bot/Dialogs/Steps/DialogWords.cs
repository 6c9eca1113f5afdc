using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>What is said about dialogs themselves: left, lost, over, and the button back.</summary>
internal sealed class DialogWords(ReplyTexts replies)
{
    private const string Answered = "answered";

    public TurnResult Gone() => Say(BotReplyKeys.ChoiceGone);

    public TurnResult Lost() => Say(DialogReplyKeys.Lost);

    public TurnResult Left(string name) => Say(DialogReplyKeys.Left, ("title", Title(name)));

    /// <summary>The button that leaves a dialog; every question has it.</summary>
    public Choice LeaveButton(DialogContext context) =>
        new(DialogButtons.Leave(context.Key), replies.Say(DialogReplyKeys.Leave));

    public Choice BackButton(DialogContext context) =>
        new(DialogButtons.Back(context.Key), replies.Say(DialogReplyKeys.Back));

    public Choice SkipButton(DialogContext context) =>
        new(DialogButtons.Skip(context.Key), replies.Say(DialogReplyKeys.Skip));

    /// <summary>A button that begins a dialog; it stands under answers and under results.</summary>
    public Choice OpenButton(string name, string key) => new(DialogButtons.Open(name), replies.Say(key));

    /// <summary>Adds the way back to the dialog that waits, under the last thing said.</summary>
    public TurnResult WithResume(TurnResult result, OpenDialogs open)
    {
        if (open.Waiting is not { } waiting || result.Replies.Count == 0 || result.LeavesDialogs) return result;
        var button = new Choice(DialogButtons.Resume(waiting.Key),
            replies.Say(DialogReplyKeys.Resume, ("title", Title(waiting.Name))));
        var last = result.Replies[^1];
        var below = last with { Choices = [.. last.Choices, button] };
        return result with { Replies = [.. result.Replies.SkipLast(1), below] };
    }

    /// <summary>Says that a dialog is over, where the resident could wonder: not above a good answer to something
    /// else.</summary>
    public TurnResult WithNotes(TurnResult result, OpenDialogs open)
    {
        if (result.Replies.Count == 0 || open.Top is not null) return result;
        if (result.Answers is [{ Status: Answered }, ..]) return result;
        if (open.Lost) return result with { Replies = [.. Lost().Replies, .. result.Replies] };
        if (open.Expired is not { } name) return result;
        var note = MessageBody.Of(replies.Say(DialogReplyKeys.Expired, ("title", Title(name))),
            OpenButton(name, DialogReplyKeys.Again));
        return result with { Replies = [note, .. result.Replies] };
    }

    private string Title(string name) => replies.Say(DialogReplyKeys.Title(name));

    private TurnResult Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        new(MessageBody.Of(replies.Say(key, values)));
}
