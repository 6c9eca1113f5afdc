using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>How sure a dialog is that a message was meant for it.</summary>
internal enum Heard
{
    /// <summary>It answers what was asked.</summary>
    Understood = 0,

    /// <summary>Free words: taken, unless they are plainly a question or somebody is in danger.</summary>
    AsFreeWords = 1,

    /// <summary>No answer to what was asked: the replies say so and ask again, unless it is a question that the
    /// knowledge base answers.</summary>
    NotUnderstood = 2,

    /// <summary>Part of a story: taken whatever it asks. Where somebody is in danger, help is said first.</summary>
    Told = 3,

    /// <summary>Meant for this step alone (a phone number, a receipt): shown to nothing else.</summary>
    Surely = 4,

    /// <summary>Nothing for this dialog: it goes its way as if none were open.</summary>
    NotMine = 5,
}

/// <summary>What one step of a dialog says and keeps.</summary>
/// <param name="State">What to remember; null ends the dialog.</param>
/// <param name="Replies">What is said; nothing for the later items of an album.</param>
internal sealed record DialogTurn(string? State, params IReadOnlyList<MessageBody> Replies)
{
    /// <summary>The state cannot be read: the dialog ends with a sentence.</summary>
    public static readonly DialogTurn Unreadable = new(State: null);

    public Heard Heard { get; init; }

    /// <summary>What a chat page shows in place of the resident's words from now on; null leaves them.</summary>
    public string? ShownInstead { get; init; }

    /// <summary>The whole talk is erased with this turn, so nothing of any dialog may stay.</summary>
    public bool LeavesDialogs { get; init; }

    /// <summary>Changes that belong to the same commit.</summary>
    public Func<WardDb, CancellationToken, Task>? AlsoDo { get; init; }
}
