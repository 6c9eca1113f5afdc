namespace BachDang.Outreach.Ward.Campaigns.Links;

/// <summary>Where short links stand beside messages, whose outlet is the channel's name.</summary>
public static class LinkOutlets
{
    /// <summary>News of the public site.</summary>
    public static readonly string Site = "site";

    /// <summary>The ward's channel on Telegram.</summary>
    public static readonly string Channel = "channel";

    /// <summary>The poster to print.</summary>
    public static readonly string Poster = "poster";

    /// <summary>The square picture for groups elsewhere.</summary>
    public static readonly string Square = "square";
}
