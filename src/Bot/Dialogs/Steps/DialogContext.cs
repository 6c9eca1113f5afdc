using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>Where a dialog speaks.</summary>
/// <param name="Talk">The talk.</param>
/// <param name="Key">Tells this run of the dialog from earlier ones, whose buttons may still stand above.</param>
/// <param name="Now">The time of this turn.</param>
internal sealed record DialogContext(Talk Talk, string Key, DateTimeOffset Now)
{
    /// <summary>A button that comes back to this dialog as <see cref="Chose"/>.</summary>
    /// <param name="value">At most 50 bytes of UTF-8.</param>
    /// <param name="title">What stands on it.</param>
    public Choice Button(string value, string title) => new(DialogButtons.Value(Key, value), title);
}
