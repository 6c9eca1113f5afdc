using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Steps;

namespace BachDang.Outreach.Bot.Dialogs.News;

/// <summary>Ends news where somebody asks for it in words of their own; over in one step.</summary>
internal sealed class UnsubscribeDialog(NewsTalk news) : IDialog
{
    public const string DialogName = "unsubscribe";
    private const string RouteName = "unsubscribe";

    public string Name => DialogName;

    public int Version => 1;

    public TimeSpan Lasts => TimeSpan.FromMinutes(1);

    public string? Route => RouteName;

    public bool IsQuiet => true;

    public bool IsBegunBy(Inbound inbound) => false;

    public async ValueTask<DialogTurn> BeginAsync(
        DialogContext context, Inbound by, string argument, CancellationToken ct)
    {
        var result = await news.StopAsync(context.Talk, null, ct);
        return new DialogTurn(State: null, result.Replies) { AlsoDo = result.AlsoDo };
    }

    public ValueTask<DialogTurn> TakeAsync(
        DialogContext context, string state, DialogInput input, CancellationToken ct) =>
        ValueTask.FromResult(DialogTurn.Unreadable);
}
