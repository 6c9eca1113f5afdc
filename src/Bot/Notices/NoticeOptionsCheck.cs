using System.Globalization;
using System.Net;
using BachDang.Outreach.Bot.Channels;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BachDang.Outreach.Bot.Notices;

/// <summary>Says at start which setting cannot work, without repeating a secret or an address.</summary>
internal sealed class NoticeOptionsCheck(ChannelSet channels) : IValidateOptions<NoticeOptions>
{
    private static readonly string[] Kinds = [MailOptions.StartTls, MailOptions.Tls, MailOptions.None];

    public ValidateOptionsResult Validate(string? name, NoticeOptions options)
    {
        var wrong = (options.IsOn ? Wrong(options) : []).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Wrong(NoticeOptions options)
    {
        if (NoticeTimes.Read(options.Times) is not { Count: > 0 })
            yield return "Notices:Times must be times of the day, comma between, such as 07:30,13:30.";
        if (options.TelegramChatId.Length > 0)
        {
            if (!long.TryParse(options.TelegramChatId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out _)) yield return "Notices:TelegramChatId must be the group's number, such as -1001234567890.";
            if (channels.Find(NoticeWays.Telegram) is null)
                yield return "Notices:TelegramChatId is set, but Telegram is off. Set Telegram:Token, or leave it out.";
        }
        if (!options.Mail.IsOn) yield break;
        foreach (var sentence in WrongMail(options.Mail)) yield return sentence;
    }

    private static IEnumerable<string> WrongMail(MailOptions mail)
    {
        if (mail.Port is < 1 or > IPEndPoint.MaxPort)
            yield return $"Notices:Mail:Port is {mail.Port}. Allowed: 1 to {IPEndPoint.MaxPort}.";
        if (!Kinds.Contains(mail.Security, StringComparer.OrdinalIgnoreCase))
            yield return $"Notices:Mail:Security is '{mail.Security}'. Allowed: {string.Join(", ", Kinds)}.";
        else if (mail.Security.Equals(MailOptions.None, StringComparison.OrdinalIgnoreCase) && !IsHere(mail.Host))
            yield return "Notices:Mail:Security is None, which is allowed for a server on this machine only. "
                + "Use StartTls or Tls.";
        if (mail.Password.Length > 0 && mail.User.Length == 0)
            yield return "Notices:Mail:Password is set without Notices:Mail:User. Give both, or neither.";
        if (!MailboxAddress.TryParse(mail.From, out _))
            yield return "Notices:Mail:From must be one mail address.";
        if (!InternetAddressList.TryParse(mail.To, out var to) || to.Count == 0)
            yield return "Notices:Mail:To must be mail addresses, comma between.";
    }

    private static bool IsHere(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
