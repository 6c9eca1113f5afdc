using System.Threading.Channels;

namespace BachDang.Outreach.Bot.Inbox;

/// <summary>Tells the inbox worker that something came in: a conversation already claimed for this process, or null
/// for "look into the table".</summary>
internal sealed class InboxSignal(TimeProvider clock) : ProcessSignal<Guid?>(Channel.CreateBounded<Guid?>(
    new BoundedChannelOptions(4096) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }), clock)
{
    public void Wake(Guid? claimed) => Signal(claimed);
}
