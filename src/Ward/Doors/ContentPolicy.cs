namespace BachDang.Outreach.Ward.Doors;

/// <summary>The content security policy of every page of ours: nothing inline, nothing from elsewhere. Pictures may
/// be data: because style sheets carry their small ones so.</summary>
public static class ContentPolicy
{
    /// <param name="frameAncestors">Who may show our page in a frame: <c>'none'</c>, <c>'self'</c>, origins.</param>
    public static string FramedBy(string frameAncestors) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
        + $"frame-ancestors {frameAncestors}";
}
