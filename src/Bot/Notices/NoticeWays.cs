using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Outbox;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Notices;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Notices;

/// <summary>The ways a notice goes, and one attempt on each. A way that cannot is a reason in a few English words,
/// which hold no address and no secret; null is a success.</summary>
internal sealed class NoticeWays(
    IOptions<NoticeOptions> options, ChannelSet channels, ChannelPauses pauses, NoticeMail mail, NoticeText text)
{
    public const string Telegram = "telegram";
    public const string Mail = "mail";

    // A group that Telegram moved is written to under its new number until the next start, which takes the setting.
    private string? _movedTo;

    /// <summary>The ways that are configured.</summary>
    public IReadOnlyList<string> Configured =>
    [
        .. options.Value.TelegramChatId.Length > 0 ? [Telegram] : Array.Empty<string>(),
        .. options.Value.Mail.IsOn ? [Mail] : Array.Empty<string>(),
    ];

    public Task<string?> SendAsync(string way, NoticeSlot slot, NoticeContent content, CancellationToken ct) =>
        way == Mail
            ? mail.SendAsync(slot, text.Subject(slot), text.Of(slot, content), ct)
            : SendToGroupAsync(text.Of(slot, content), ct);

    private async Task<string?> SendToGroupAsync(string words, CancellationToken ct)
    {
        if (channels.Find(Telegram) is not { } channel) return "channel is not configured";
        // The channel's own rule: after a 429 nothing is sent until its time is over.
        if (pauses.Left(Telegram) > TimeSpan.Zero) return "channel was asked to wait";
        var group = _movedTo ?? options.Value.TelegramChatId;
        var delivery = await SendOnceAsync(channel, group, words, ct);
        if (delivery is Moved moved)
            delivery = await SendOnceAsync(channel, _movedTo = moved.NewAddress, words, ct);
        if (delivery is WaitAsked asked) pauses.Pause(Telegram, asked.Wait);
        return delivery switch
        {
            Delivered => null,
            Faulted faulted => faulted.Reason,
            Refused refused => refused.Reason,
            Undeliverable undeliverable => undeliverable.Reason,
            WaitAsked => "channel asks to wait",
            _ => delivery.GetType().Name,
        };
    }

    private static async Task<Delivery> SendOnceAsync(
        IChannel channel, string group, string words, CancellationToken ct)
    {
        try
        {
            return await channel.SendAsync(
                new Parcel(Guid.CreateVersion7(), Guid.Empty, group, MessageBody.Of(words)), ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // As in the outbox: an exception is a fault of ours or a broken connection. Its words may hold an address.
            return new Faulted(exception.GetType().Name);
        }
    }
}
