using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Ward.Campaigns.Lists;

/// <summary>Why a resident did not get a campaign, as far as the ward can do something about it.</summary>
public enum MissCause
{
    /// <summary>Something else that the channel said.</summary>
    Other = 0,

    /// <summary>The resident blocked us or left.</summary>
    Blocked = 1,
    OptedOut = 2,

    /// <summary>Got as many this week as the ward allows.</summary>
    OverCap = 3,

    /// <summary>The campaign was stopped.</summary>
    Stopped = 4,

    /// <summary>The address is no more.</summary>
    Gone = 5,

    /// <summary>The channel could not be reached or had a fault of its own.</summary>
    Unreachable = 6,

    /// <summary>The channel takes nothing from us now: our key is refused.</summary>
    KeyRefused = 7,
}

/// <summary>Reads the cause from what stands in a row.</summary>
internal static class MissCauses
{
    private static readonly (string Words, MissCause Cause)[] Said =
    [
        ("chat not found", MissCause.Gone), ("deactivated", MissCause.Gone), ("upgraded", MissCause.Gone),
        ("unauthorized", MissCause.KeyRefused), ("timed out", MissCause.Unreachable),
        ("timeout", MissCause.Unreachable), ("reset", MissCause.Unreachable), ("refused", MissCause.Unreachable),
        ("connection", MissCause.Unreachable), ("server error", MissCause.Unreachable),
        ("bad gateway", MissCause.Unreachable), ("unavailable", MissCause.Unreachable),
    ];

    public static MissCause Of(OutboundStatus status, string? reason) => (status, reason) switch
    {
        (OutboundStatus.Blocked, _) => MissCause.Blocked,
        (_, CampaignReasons.OptedOut) => MissCause.OptedOut,
        (_, CampaignReasons.OverCap) => MissCause.OverCap,
        (_, CampaignReasons.Stopped) => MissCause.Stopped,
        (_, null or "") => MissCause.Other,
        ({ }, ['5', >= '0' and <= '9', >= '0' and <= '9', ' ', ..]) => MissCause.Unreachable,
        _ => Said.FirstOrDefault(s => reason.Contains(s.Words, StringComparison.OrdinalIgnoreCase)).Cause,
    };
}
