using System.Buffers.Text;
using BachDang.Outreach.Bot.Channels;

namespace BachDang.Outreach.Bot.Dialogs.Steps;

/// <summary>One message on its way through the dialogs.</summary>
internal sealed record RunningTurn(Talk Talk, OpenDialogs Open, Inbound Inbound, DateTimeOffset Now)
{
    public DialogContext Context(string key) => new(Talk, key, Now);

    /// <summary>The key of a dialog that this message begins: handling the message again gives the same one.</summary>
    public static string KeyOf(Guid inbound) =>
        Base64Url.EncodeToString(inbound.ToByteArray(bigEndian: true).AsSpan(10));
}
