namespace BachDang.Outreach.Ward.Campaigns.Links;

/// <summary>Where short links stand beside messages, whose outlet is the channel's name.</summary>
public static class LinkOutlets
{
    /// <summary>News of the public site.</summary>
    public const string Site = "site";

    /// <summary>The ward's channel on Telegram.</summary>
    public const string Channel = "channel";

    /// <summary>The poster to print.</summary>
    public const string Poster = "poster";

    /// <summary>The square picture for groups elsewhere.</summary>
    public const string Square = "square";
}
