using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Switches;

namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>A dialog whose state is a record of its own, kept as JSON.</summary>
/// <param name="json">How the state is written; from a source-generated context.</param>
internal abstract class Dialog<TState>(JsonTypeInfo<TState> json) : IDialog
    where TState : class
{
    public abstract string Name { get; }

    public abstract int Version { get; }

    public abstract TimeSpan Lasts { get; }

    public virtual string? Route => null;

    public virtual bool IsQuiet => false;

    public virtual Switchable? Switch => null;

    public bool KeepsDraft(string state) => HasDraft && Read(state) is not null;

    public abstract bool IsBegunBy(Inbound inbound);

    public abstract ValueTask<DialogTurn> BeginAsync(
        DialogContext context, Inbound by, string argument, CancellationToken ct);

    public async ValueTask<DialogTurn> TakeAsync(
        DialogContext context, string state, DialogInput input, CancellationToken ct) =>
        Read(state) is { } read ? await TakeAsync(context, read, input, ct) : DialogTurn.Unreadable;

    public Func<WardDb, CancellationToken, Task>? WhenLeft(string state) =>
        Read(state) is { } read ? WhenLeft(read) : null;

    /// <summary>Whether a new beginning takes an open draft up again.</summary>
    protected virtual bool HasDraft => false;

    protected virtual Func<WardDb, CancellationToken, Task>? WhenLeft(TState state) => null;

    /// <summary>Whether a state that was read holds what it must; JSON leaves out what it does not find.</summary>
    protected virtual bool IsWhole(TState state) => true;

    protected abstract ValueTask<DialogTurn> TakeAsync(
        DialogContext context, TState state, DialogInput input, CancellationToken ct);

    /// <summary>Goes on with this state.</summary>
    protected DialogTurn Stay(TState state, params IReadOnlyList<MessageBody> said) =>
        new(JsonSerializer.Serialize(state, json), said);

    /// <summary>The dialog is over.</summary>
    protected static DialogTurn End(params IReadOnlyList<MessageBody> said) => new(State: null, said);

    private TState? Read(string state)
    {
        try
        {
            return JsonSerializer.Deserialize(state, json) is { } read && IsWhole(read) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
