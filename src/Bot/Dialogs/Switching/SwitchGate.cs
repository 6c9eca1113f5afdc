using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Switches;

namespace BachDang.Outreach.Bot.Dialogs.Switching;

/// <summary>Tells residents, in a true sentence, what the ward has turned off. Open dialogs stay as they are: nothing
/// that was said is lost by it.</summary>
internal sealed class SwitchGate(SwitchLook look, ReplyTexts replies)
{
    // What residents may ask about their own data is no feature that can be turned off.
    private static readonly string[] Rights = [Commands.Privacy, Commands.OwnData, Commands.Erase, Commands.StopNews];

    /// <summary>The answer to a message that goes no further; null for one that goes its way.</summary>
    public async Task<TurnResult?> StopAsync(Talk talk, Inbound inbound, CancellationToken ct)
    {
        if (inbound is Nothing or ReachChanged || IsRight(inbound)) return null;
        if (Switchables.OfChannel(talk.Channel) is { } channel && !await look.IsOnAsync(channel, ct))
            return WithoutPhotos(inbound, Say(SwitchReplyKeys.Channel));
        var photo = inbound is Sent sent && (DraftPhotos.IsPhoto(sent) || sent.Uploaded.Count > 0);
        return photo && !await look.IsOnAsync(Switchable.Photos, ct)
            ? WithoutPhotos(inbound, Say(SwitchReplyKeys.Photos))
            : null;
    }

    public async ValueTask<bool> IsOffAsync(IDialog dialog, CancellationToken ct) =>
        dialog.Switch is { } what && !await look.IsOnAsync(what, ct);

    /// <summary>Said when a dialog that is off would begin.</summary>
    public static string KeyOf(IDialog dialog) =>
        dialog.Switch == Switchable.Feedback ? SwitchReplyKeys.Feedback : SwitchReplyKeys.Reports;

    /// <summary>Said when a dialog that is off waits for the resident.</summary>
    public static string KeyOfWaiting(IDialog dialog) =>
        dialog.Switch == Switchable.Feedback ? SwitchReplyKeys.Feedback : SwitchReplyKeys.ReportsDraft;

    public TurnResult Say(string key) => new(MessageBody.Of(replies.Say(key)));

    private static bool IsRight(Inbound inbound) => inbound switch
    {
        Commanded command => Rights.Contains(command.Name),
        Pressed pressed => ChoiceData.Read(pressed.Data) is EraseDecided or NewsStopped,
        _ => false,
    };

    // What the door of a chat page took belongs to no draft now.
    private static TurnResult WithoutPhotos(Inbound inbound, TurnResult said) =>
        inbound is not Sent { Uploaded.Count: > 0 } sent ? said : said with
        {
            AlsoDo = async (db, ct) =>
            {
                foreach (var photo in sent.Uploaded) await new DropDraft(db).RunAsync(photo.Draft, photo.Id, ct);
            },
        };
}
