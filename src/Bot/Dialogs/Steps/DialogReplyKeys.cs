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
    public const string Lost = "dialog.lost";
    public const string Expired = "dialog.expired";

    /// <summary>What a dialog is called where it is offered, left or resumed.</summary>
    public static string Title(string name) => $"dialog.{name}.title";
}
