using System.Linq.Expressions;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>How long a wish to open something sealed is open.</summary>
internal static class OpenRequests
{
    /// <summary>Time to decide about it.</summary>
    public static readonly TimeSpan ToDecide = TimeSpan.FromDays(30);

    /// <summary>Time to open after it was agreed to.</summary>
    public static readonly TimeSpan ToOpen = TimeSpan.FromDays(7);

    public static Expression<Func<IdentityRequest, bool>> At(DateTimeOffset now)
    {
        var (asked, agreed) = (now - ToDecide, now - ToOpen);
        return r => (r.State == IdentityState.Asked && r.AskedAt >= asked)
            || (r.State == IdentityState.Agreed && r.DecidedAt >= agreed);
    }
}
