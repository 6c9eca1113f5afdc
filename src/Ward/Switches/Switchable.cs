namespace BachDang.Outreach.Ward.Switches;

/// <summary>What an administrator can turn off. Names for officers are in content/labels.yml under switches.</summary>
public enum Switchable
{
    Telegram = 0,
    WebChat = 1,
    Zalo = 2,

    /// <summary>Wording by a language model; without it articles answer in their own words.</summary>
    Model = 3,

    /// <summary>Filing reports, in the chat and on the pages.</summary>
    Reports = 4,

    /// <summary>The form on the public pages alone.</summary>
    SiteReports = 5,
    Photos = 6,

    /// <summary>Handing questions to officers.</summary>
    HandOff = 7,

    /// <summary>What residents think of answers.</summary>
    Feedback = 8,
}

/// <summary>The ward has turned this off.</summary>
public sealed record SwitchedOff : Refusal;

public static class Switchables
{
    /// <summary>The switch of a channel by its name in rows; null for a channel that has none.</summary>
    public static Switchable? OfChannel(string channel) => channel switch
    {
        "telegram" => Switchable.Telegram,
        "webchat" => Switchable.WebChat,
        "zalo" => Switchable.Zalo,
        _ => null,
    };
}
