namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>The sentences every dialog shares, in content/replies.yml.</summary>
public static class DialogReplyKeys
{
    public const string Leave = "dialog.leave";
    public const string Left = "dialog.left";
    public const string Back = "dialog.back";
    public const string Skip = "dialog.skip";
    public const string Resume = "dialog.resume";
    public const string Again = "dialog.again";
    public const string Done = "dialog.done";
    public const string Finished = "dialog.finished";
    public const string Needed = "dialog.needed";
    public const string Lost = "dialog.lost";
    public const string Expired = "dialog.expired";

    /// <summary>What a dialog is called where it is offered, left or resumed.</summary>
    public static string Title(string name) => $"dialog.{name}.title";

    /// <summary>The button that begins it, under an answer.</summary>
    /// <param name="name">Its name, or <c>name/argument</c>.</param>
    public static string Begin(string name) => $"dialog.{name.Split('/')[0]}.begin";
}
