using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Switches;

namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>A talk in several steps: it asks, remembers and ends. What it remembers is text in the conversation's row,
/// so a restart loses nothing; nothing of a talk may live in the object, which serves all residents at once. What it
/// wants stored beside its replies goes into <see cref="DialogTurn.AlsoDo"/> and is committed with them.</summary>
internal interface IDialog
{
    /// <summary>Stable short name, ASCII: in stored rows, in buttons and, as <c>calculator: name</c>, in articles.
    /// Its title is the reply <c>dialog.{name}.title</c>.</summary>
    string Name { get; }

    /// <summary>The form of the stored state. A state of another version is not read: its dialog ends with a sentence.
    /// </summary>
    int Version { get; }

    /// <summary>How long it waits in silence before it is over and erased.</summary>
    TimeSpan Lasts { get; }

    /// <summary>Whether this message, which nothing else was waiting for, begins the dialog. Called for every message
    /// outside a dialog: it must be quick and sure.</summary>
    bool IsBegunBy(Inbound inbound);

    /// <summary>The route of the knowledge base (content/routes.yml) whose messages begin it; null for none.</summary>
    string? Route => null;

    /// <summary>The switch that turns it off; null for none.</summary>
    Switchable? Switch => null;

    /// <summary>Whether what begins it takes an open one up again instead of giving its draft up.</summary>
    /// <param name="state">What this dialog returned last.</param>
    bool KeepsDraft(string state) => false;

    /// <summary>Whether nobody has to come back to it: no button leads back, and nothing is said when its time is over.
    /// </summary>
    bool IsQuiet => false;

    /// <summary>What has to go when it is left half done, in the same commit; null for nothing.</summary>
    /// <param name="state">What this dialog returned last.</param>
    Func<WardDb, CancellationToken, Task>? WhenLeft(string state) => null;

    /// <summary>The first step.</summary>
    /// <param name="context">The talk.</param>
    /// <param name="by">The message or button that began it.</param>
    /// <param name="argument">What its button carried; empty when nothing.</param>
    /// <param name="ct">Cancels the work.</param>
    ValueTask<DialogTurn> BeginAsync(DialogContext context, Inbound by, string argument, CancellationToken ct);

    /// <summary>One step further.</summary>
    /// <param name="context">The talk.</param>
    /// <param name="state">What this dialog returned last.</param>
    /// <param name="input">What the resident did.</param>
    /// <param name="ct">Cancels the work.</param>
    ValueTask<DialogTurn> TakeAsync(DialogContext context, string state, DialogInput input, CancellationToken ct);
}
