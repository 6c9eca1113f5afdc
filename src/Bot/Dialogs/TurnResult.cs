using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>What a dialog wants said and kept; the turn adds whose message it was.</summary>
internal sealed record TurnResult(params IReadOnlyList<MessageBody> Replies)
{
    public static readonly TurnResult Silence = new();

    public ConversationMemory? Memory { get; init; }
    public IReadOnlyList<AnsweredQuestion> Answers { get; init; } = [];

    /// <summary>The open dialogs from now on; null leaves them.</summary>
    public KeptDialogs? Dialogs { get; init; }

    /// <summary>Ends every open dialog with this turn.</summary>
    public bool LeavesDialogs { get; init; }

    /// <summary>What a chat page shows in place of the resident's words from now on; null leaves them.</summary>
    public string? ShownInstead { get; init; }
    public bool Welcomed { get; init; }
    public bool? Reachable { get; init; }
    public Func<WardDb, CancellationToken, Task>? AlsoDo { get; init; }
}
