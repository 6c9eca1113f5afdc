namespace BachDang.Outreach.Ward.Messages;

/// <summary>How long a row may be in flight before it counts as left behind by a dead node. Longer than the longest
/// send (several parts at the HTTP time-out each).</summary>
internal static class SendClaim
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);
}
