namespace BachDang.Outreach.Bot.Notices;

/// <summary>Section <c>Notices</c>: what waits at the desk, told to the staff at set times. Off while neither a group
/// nor a mail server is named.</summary>
internal sealed class NoticeOptions
{
    public const string Section = "Notices";

    /// <summary>Times of the ward's working days, comma between, such as <c>07:30,13:30</c>.</summary>
    public string Times { get; set; } = "07:30";

    /// <summary>The number of the staff's Telegram group, which the ward's bot is a member of; empty for none. Needs
    /// <c>Telegram:Token</c>.</summary>
    public string TelegramChatId { get; set; } = "";

    public MailOptions Mail { get; set; } = new();

    /// <summary>The address of the console in links; taken from <c>Staff:BaseUrl</c>.</summary>
    public string ConsoleUrl { get; set; } = "";

    public bool IsOn => TelegramChatId.Length > 0 || Mail.IsOn;
}

/// <summary>Section <c>Notices:Mail</c>. Off without a host.</summary>
internal sealed class MailOptions
{
    public const string StartTls = "StartTls";
    public const string Tls = "Tls";
    public const string None = "None";

    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;

    /// <summary><c>StartTls</c>, <c>Tls</c>, or <c>None</c> for a server on this machine.</summary>
    public string Security { get; set; } = StartTls;

    /// <summary>The account at the server; empty for none.</summary>
    public string User { get; set; } = "";

    /// <summary>Its password. A secret: never logged.</summary>
    public string Password { get; set; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>Addresses that get the notices, comma between.</summary>
    public string To { get; set; } = "";

    public bool IsOn => Host.Length > 0;
}
