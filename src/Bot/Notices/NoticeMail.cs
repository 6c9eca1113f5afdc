using BachDang.Outreach.Ward.Notices;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BachDang.Outreach.Bot.Notices;

/// <summary>Sends one notice by SMTP.</summary>
internal sealed class NoticeMail(IOptions<NoticeOptions> options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <returns>Null when the server took the mail; else why not.</returns>
    public async Task<string?> SendAsync(NoticeSlot slot, string subject, string words, CancellationToken ct)
    {
        var mail = options.Value.Mail;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        try
        {
            using var message = Message(mail, slot, subject, words);
            using var client = new SmtpClient();
            await client.ConnectAsync(mail.Host, mail.Port, Security(mail), limit.Token);
            if (mail.User.Length > 0) await client.AuthenticateAsync(mail.User, mail.Password, limit.Token);
            await client.SendAsync(message, limit.Token);
            await QuitAsync(client, limit.Token);
            return null;
        }
        catch (SmtpCommandException refused)
        {
            return $"mail server answered {(int)refused.StatusCode}";
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // The exception's own words may hold names of the server or the account.
            return $"mail: {exception.GetType().Name}";
        }
    }

    private static MimeMessage Message(MailOptions mail, NoticeSlot slot, string subject, string words)
    {
        var message = new MimeMessage
        {
            Subject = subject,
            Body = new TextPart("plain") { Text = words },
            // The same for the same notice: a server that gets it twice, because a process died, can tell.
            MessageId = $"{slot.Key.Replace(":", "", StringComparison.Ordinal)}.notice@{Domain(mail)}",
        };
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.AddRange(InternetAddressList.Parse(mail.To));
        // RFC 3834: nobody's absence note shall answer.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static string Domain(MailOptions mail) => MailboxAddress.Parse(mail.From).Domain;

    // The mail is taken; a broken goodbye changes nothing about that.
    private static async Task QuitAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception goodbye)
            when (goodbye is IOException or SmtpProtocolException or OperationCanceledException)
        {
            // Said above: sending it again would be the greater harm.
        }
    }

    private static SecureSocketOptions Security(MailOptions mail) =>
        mail.Security.Equals(MailOptions.None, StringComparison.OrdinalIgnoreCase) ? SecureSocketOptions.None
        : mail.Security.Equals(MailOptions.Tls, StringComparison.OrdinalIgnoreCase) ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;
}
